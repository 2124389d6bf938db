package cchc.runtime;

import java.math.BigInteger;

/** Division of whole numbers; divisors are above zero. */
public final class Whole {
    private Whole() {}

    public static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    /** To the nearest, a half away from zero. */
    public static long roundDiv(long value, long by) {
        long quotient = value / by;
        long rest = Math.abs(value % by);
        // As `2 * rest >= by`, which could be too wide.
        return rest < by - rest ? quotient : quotient + (value < 0 ? -1 : 1);
    }

    public static BigInteger roundDiv(BigInteger value, BigInteger by) {
        BigInteger[] parts = value.abs().divideAndRemainder(by);
        boolean down = parts[1].shiftLeft(1).compareTo(by) < 0;
        BigInteger size = down ? parts[0] : parts[0].add(BigInteger.ONE);
        return value.signum() < 0 ? size.negate() : size;
    }

    /** Towards minus infinity. */
    public static BigInteger floorDiv(BigInteger value, BigInteger by) {
        BigInteger[] parts = value.divideAndRemainder(by);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
