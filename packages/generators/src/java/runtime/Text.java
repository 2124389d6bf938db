package cchc.runtime;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and days as text. */
final class Text {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

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

    static String dayText(long number) {
        return LocalDate.ofEpochDay(number).toString();
    }
}
