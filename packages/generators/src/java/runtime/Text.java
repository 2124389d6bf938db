package cchc.runtime;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names, days and moments as text. */
final class Text {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])");
    private static final long SECONDS_OF_DAY = 86_400;

    private Text() {}

    static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The same name typed on another system is the same name. */
    static boolean sameName(String a, String b) {
        return a.equals(b) || nfc(a).equals(nfc(b));
    }

    /** Days since 1970-01-01 of {@code 2025-12-31}; none where the calendar has no such day. */
    static OptionalLong dayNumber(String text) {
        Matcher found = DAY.matcher(text);
        if (!found.matches() || found.group(1).equals("0000")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(LocalDate.parse(text).toEpochDay());
        } catch (DateTimeException noSuchDay) {
            return OptionalLong.empty();
        }
    }

    static long day(String text) {
        return dayNumber(text).orElseThrow(() -> new IllegalArgumentException("no such day: " + text));
    }

    /** Seconds since 1970-01-01T00:00:00 of {@code 2026-10-20T17:00:00}; none where there is no such moment. */
    static OptionalLong momentNumber(String text) {
        int at = text.indexOf('T');
        OptionalLong day = at < 0 ? OptionalLong.empty() : dayNumber(text.substring(0, at));
        Matcher clock = TIME.matcher(text.substring(at + 1));
        if (day.isEmpty() || !clock.matches()) {
            return OptionalLong.empty();
        }
        long hours = Long.parseLong(clock.group(1));
        long minutes = Long.parseLong(clock.group(2));
        long seconds = Long.parseLong(clock.group(3));
        return OptionalLong.of(day.getAsLong() * SECONDS_OF_DAY + hours * 3600 + minutes * 60 + seconds);
    }

    static String momentText(long number) {
        long rest = Math.floorMod(number, SECONDS_OF_DAY);
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", rest / 3600, rest / 60 % 60, rest % 60);
        return dayText(Math.floorDiv(number, SECONDS_OF_DAY)) + "T" + clock;
    }

    static String dayText(long number) {
        return LocalDate.ofEpochDay(number).toString();
    }
}
