package cchc.runtime;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a value may be. A number is held as a whole number at so many decimal places ({@code digits}), and
 * is a multiple of {@code step} of the last place; a day as days since 1970-01-01, a moment as
 * seconds; yes and no as 1 and 0.
 */
public record Kind(Of of, int digits, long step, List<String> options) {
    public enum Of { INTEGER, NUMBER, RATIO, YES_NO, DATE, MOMENT, CHOICE }

    /** Figures have at most so many digits in all, so that every engine can hold them exactly. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern DECIMAL = Pattern.compile("([+-]?)([0-9]+)(?:\\.([0-9]+))?");

    public static Kind integer() {
        return new Kind(Of.INTEGER, 0, 1, List.of());
    }

    public static Kind number(int digits) {
        return new Kind(Of.NUMBER, digits, 1, List.of());
    }

    public static Kind ratio(int digits) {
        return new Kind(Of.RATIO, digits, 1, List.of());
    }

    public static Kind yesNo() {
        return new Kind(Of.YES_NO, 0, 1, List.of());
    }

    public static Kind date() {
        return new Kind(Of.DATE, 0, 1, List.of());
    }

    public static Kind moment() {
        return new Kind(Of.MOMENT, 0, 1, List.of());
    }

    public static Kind choice(String... options) {
        return new Kind(Of.CHOICE, 0, 1, List.of(options));
    }

    public Kind inStepsOf(long lastPlaces) {
        return new Kind(of, digits, lastPlaces, options);
    }

    boolean isNumber() {
        return of == Of.INTEGER || of == Of.NUMBER || of == Of.RATIO;
    }

    /** The value as a whole number, of a choice its place among the options; bounds are not looked at. */
    long read(Datum datum) throws Unreadable {
        if (datum instanceof Datum.Refused refused) {
            throw new Unreadable(refused.why());
        }
        String text = ((Datum.Given) datum).text();
        switch (of) {
            case YES_NO:
                return readAnswer(text);
            case DATE:
                return Text.dayNumber(text).orElseThrow(() -> new Unreadable("unreadable"));
            case MOMENT:
                return Text.momentNumber(text).orElseThrow(() -> new Unreadable("unreadable"));
            case CHOICE:
                return readOption(text);
            default:
                return readNumber(text);
        }
    }

    /** No number is negative and no ratio above 100%; null where the value may be. */
    String beyond(long value) {
        if (!isNumber()) {
            return null;
        }
        if (value < 0) {
            return "below-lowest";
        }
        return of == Of.RATIO && value > powerOfTen(digits) ? "above-highest" : null;
    }

    /** A value in canonical text. */
    String text(long value) {
        switch (of) {
            case YES_NO:
                return value == 1 ? "yes" : "no";
            case DATE:
                return Text.dayText(value);
            case MOMENT:
                return Text.momentText(value);
            case CHOICE:
                return value >= 0 && value < options.size() ? options.get((int) value) : "";
            default:
                return exact(value).printed();
        }
    }

    /** The value as an exact number. */
    Exact exact(long value) {
        return Exact.of(value, powerOfTen(digits));
    }

    private static long readAnswer(String text) throws Unreadable {
        if (!text.equals("yes") && !text.equals("no")) {
            throw new Unreadable("unreadable");
        }
        return text.equals("yes") ? 1 : 0;
    }

    private long readOption(String text) throws Unreadable {
        for (int at = 0; at < options.size(); at++) {
            if (Text.sameName(options.get(at), text)) {
                return at;
            }
        }
        throw new Unreadable("unknown-option");
    }

    private long readNumber(String text) throws Unreadable {
        Matcher found = DECIMAL.matcher(text);
        if (!found.matches()) {
            throw new Unreadable("unreadable");
        }
        boolean negative = found.group(1).equals("-");
        String given = found.group(3) == null ? "" : found.group(3);
        String fraction = given.substring(0, endWithoutZeros(given));
        if (fraction.length() > digits) {
            throw new Unreadable("too-fine");
        }
        String all = found.group(2) + fraction + "0".repeat(digits - fraction.length());
        String places = all.substring(startWithoutZeros(all));
        if (restOf(places) != 0) {
            throw new Unreadable("too-fine");
        }
        if (places.length() > MOST_DIGITS) {
            throw new Unreadable(negative ? "below-lowest" : "above-highest");
        }
        long value = places.isEmpty() ? 0 : Long.parseLong(places);
        return negative ? -value : value;
    }

    private static int endWithoutZeros(String places) {
        int end = places.length();
        while (end > 0 && places.charAt(end - 1) == '0') {
            end--;
        }
        return end;
    }

    private static int startWithoutZeros(String places) {
        int start = 0;
        while (start < places.length() && places.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    /** Digit by digit, since a text may be longer than any long. */
    private long restOf(String places) {
        long rest = 0;
        for (int at = 0; step > 1 && at < places.length(); at++) {
            rest = (rest * 10 + (places.charAt(at) - '0')) % step;
        }
        return rest;
    }

    static long powerOfTen(int digits) {
        long power = 1;
        for (int at = 0; at < digits; at++) {
            power = Math.multiplyExact(power, 10L);
        }
        return power;
    }
}
