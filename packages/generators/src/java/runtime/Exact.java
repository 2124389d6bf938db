package cchc.runtime;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact number: a numerator and a denominator above zero, not always in lowest terms. Both are held
 * as longs wherever they fit. No binary fraction stands between a figure and its score.
 */
public final class Exact implements Comparable<Exact> {
    public static final Exact ZERO = new Exact(0, 1);
    public static final Exact ONE = new Exact(1, 1);

    private final long num;
    private final long den;
    /** Both are there where one of them does not fit into a long. */
    private final BigInteger wideNum;
    private final BigInteger wideDen;

    private Exact(long num, long den) {
        this.num = num;
        this.den = den;
        this.wideNum = null;
        this.wideDen = null;
    }

    private Exact(BigInteger num, BigInteger den) {
        this.num = 0;
        this.den = 0;
        this.wideNum = num;
        this.wideDen = den;
    }

    public static Exact of(long whole) {
        return new Exact(whole, 1);
    }

    public static Exact of(long num, long den) {
        return new Exact(num, den);
    }

    public static Exact of(BigInteger num, BigInteger den) {
        boolean fits = num.bitLength() < Long.SIZE - 1 && den.bitLength() < Long.SIZE - 1;
        return fits ? new Exact(num.longValue(), den.longValue()) : new Exact(num, den);
    }

    public static Exact sum(Iterable<Exact> values) {
        Exact total = ZERO;
        for (Exact value : values) {
            total = total.plus(value);
        }
        return total;
    }

    /** A decimal, or a fraction: what {@link #printed} wrote. */
    public static Exact of(String text) {
        int bar = text.indexOf('/');
        if (bar >= 0) {
            return of(new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
        }
        int point = text.indexOf('.');
        if (point < 0) {
            return of(new BigInteger(text), BigInteger.ONE);
        }
        String digits = text.substring(0, point) + text.substring(point + 1);
        return of(new BigInteger(digits), BigInteger.TEN.pow(text.length() - point - 1));
    }

    private boolean isNarrow() {
        return wideNum == null;
    }

    public BigInteger num() {
        return isNarrow() ? BigInteger.valueOf(num) : wideNum;
    }

    public BigInteger den() {
        return isNarrow() ? BigInteger.valueOf(den) : wideDen;
    }

    /** Below zero, zero or above zero as the number is. */
    public int sign() {
        return isNarrow() ? Long.signum(num) : wideNum.signum();
    }

    public Exact plus(Exact other) {
        if (isNarrow() && other.isNarrow()) {
            try {
                if (den == other.den) {
                    return new Exact(Math.addExact(num, other.num), den);
                }
                long shared = gcd(den, other.den);
                long times = other.den / shared;
                long left = Math.multiplyExact(num, times);
                long right = Math.multiplyExact(other.num, den / shared);
                return new Exact(Math.addExact(left, right), Math.multiplyExact(den, times));
            } catch (ArithmeticException tooWide) {
                // Worked out below.
            }
        }
        BigInteger shared = den().gcd(other.den());
        BigInteger times = other.den().divide(shared);
        BigInteger right = other.num().multiply(den().divide(shared));
        return of(num().multiply(times).add(right), den().multiply(times));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact negated() {
        return isNarrow() && num != Long.MIN_VALUE
            ? new Exact(-num, den)
            : of(num().negate(), den());
    }

    public Exact magnitude() {
        return sign() < 0 ? negated() : this;
    }

    public Exact times(Exact other) {
        if (isNarrow() && other.isNarrow()) {
            try {
                long top = Math.multiplyExact(num, other.num);
                return new Exact(top, Math.multiplyExact(den, other.den)).inLowestTerms();
            } catch (ArithmeticException tooWide) {
                // Worked out below.
            }
        }
        return of(num().multiply(other.num()), den().multiply(other.den())).inLowestTerms();
    }

    /** This number ÷ the other one, which is not zero. */
    public Exact over(Exact other) {
        BigInteger top = other.den();
        BigInteger bottom = other.num();
        return times(bottom.signum() < 0 ? of(top.negate(), bottom.negate()) : of(top, bottom));
    }

    public Exact over(long whole) {
        return over(of(whole));
    }

    @Override
    public int compareTo(Exact other) {
        if (isNarrow() && other.isNarrow()) {
            if (den == other.den) {
                return Long.compare(num, other.num);
            }
            try {
                return Long.compare(
                    Math.multiplyExact(num, other.den), Math.multiplyExact(other.num, den));
            } catch (ArithmeticException tooWide) {
                // Compared below.
            }
        }
        return num().multiply(other.den()).compareTo(other.num().multiply(den()));
    }

    public Exact lesser(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact greater(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** To so many decimal places, a half away from zero; as it is where none are said. */
    public Exact rounded(Integer digits) {
        if (digits == null) {
            return this;
        }
        BigInteger scale = BigInteger.TEN.pow(digits);
        return of(Whole.roundDiv(num().multiply(scale), den()), scale);
    }

    public boolean isMultipleOf(Exact step) {
        BigInteger rest = num().multiply(step.den()).mod(den().multiply(step.num()));
        return rest.signum() == 0;
    }

    public String printed() {
        return printed(null);
    }

    /** A decimal where one exists, padded to so many places; else a fraction in lowest terms. */
    public String printed(Integer digits) {
        Exact least = inLowestTerms();
        int places = decimalPlaces(least.den());
        String sign = least.sign() < 0 ? "-" : "";
        BigInteger size = least.num().abs();
        if (places < 0) {
            return sign + size + "/" + least.den();
        }
        int shown = Math.max(places, digits == null ? 0 : digits);
        String text = size.multiply(BigInteger.TEN.pow(shown)).divide(least.den()).toString();
        if (shown == 0) {
            return sign + text;
        }
        String padded = "0".repeat(Math.max(0, shown + 1 - text.length())) + text;
        int point = padded.length() - shown;
        return sign + padded.substring(0, point) + "." + padded.substring(point);
    }

    private Exact inLowestTerms() {
        if (isNarrow()) {
            long shared = gcd(num, den);
            return shared == 1 ? this : new Exact(num / shared, den / shared);
        }
        BigInteger shared = wideNum.gcd(wideDen);
        return of(wideNum.divide(shared), wideDen.divide(shared));
    }

    /** How many decimal places 1 ÷ den has; below zero where it has no end. */
    private static int decimalPlaces(BigInteger den) {
        int twos = 0;
        int fives = 0;
        BigInteger rest = den;
        for (; !rest.testBit(0); twos++) {
            rest = rest.shiftRight(1);
        }
        for (BigInteger five = BigInteger.valueOf(5); rest.mod(five).signum() == 0; fives++) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : -1;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return Math.abs(x);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        Exact least = inLowestTerms();
        return Objects.hash(least.num(), least.den());
    }

    @Override
    public String toString() {
        return printed();
    }
}
