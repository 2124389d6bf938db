package cchc.runtime;

import static cchc.runtime.Reason.reason;

import java.util.Arrays;
import java.util.List;

/** Which days are worked; about days before the first and behind the last it says nothing. */
public final class Calendar {
    private final String name;
    private final long first;
    private final boolean[] isWorked;
    /** The working days in their order, and how many there are up to each day; made when first asked for. */
    private long[] worked;
    private int[] upTo;

    private Calendar(String name, long first, boolean[] isWorked) {
        this.name = name;
        this.first = first;
        this.isWorked = isWorked;
    }

    /** Days of the week are 1 (Monday) to 7 (Sunday). */
    public static Calendar of(String name, String first, String last, Integer... weekdays) {
        long from = Text.day(first);
        boolean[] isWorked = new boolean[Math.toIntExact(Text.day(last) - from + 1)];
        List<Integer> week = Arrays.asList(weekdays);
        for (int at = 0; at < isWorked.length; at++) {
            // 1970-01-01 was a Thursday.
            isWorked[at] = week.contains((int) Math.floorMod(from + at + 3, 7L) + 1);
        }
        return new Calendar(name, from, isWorked);
    }

    /** From one day to another, both inside, nobody works. */
    public Calendar holidays(String from, String to) {
        return marked(from, to, false);
    }

    /** Worked whatever else is said of these days. */
    public Calendar extra(String from, String to) {
        return marked(from, to, true);
    }

    private Calendar marked(String from, String to, boolean value) {
        boolean[] changed = isWorked.clone();
        long end = Math.min(Text.day(to) - first, changed.length - 1L);
        for (long at = Math.max(Text.day(from) - first, 0); at <= end; at++) {
            changed[(int) at] = value;
        }
        return new Calendar(name, first, changed);
    }

    String name() {
        return name;
    }

    /** The day that many working days behind a day (before it below zero); none is the day itself. */
    long moved(long day, long by) {
        int before = upTo(day);
        if (by == 0) {
            return day;
        }
        // Its own place among the working days counts only where it is one and the way leads back.
        boolean ownCounts = by < 0 && before > 0 && worked[before - 1] == day;
        long place = by > 0 ? before + by - 1 : before - (ownCounts ? 1 : 0) + by;
        if (place < 0 || place >= worked.length) {
            throw beyond(day);
        }
        return worked[(int) place];
    }

    /** How many working days lie behind a day, up to the other one; below zero where that is before. */
    long between(long day, long until) {
        int before = upTo(day);
        return upTo(until) - (long) before;
    }

    private synchronized int upTo(long day) {
        if (upTo == null) {
            count();
        }
        long place = day - first;
        if (place < 0 || place >= upTo.length) {
            throw beyond(day);
        }
        return upTo[(int) place];
    }

    private void count() {
        int[] counts = new int[isWorked.length];
        long[] days = new long[isWorked.length];
        int found = 0;
        for (int at = 0; at < isWorked.length; at++) {
            if (isWorked[at]) {
                days[found++] = first + at;
            }
            counts[at] = found;
        }
        worked = Arrays.copyOf(days, found);
        upTo = counts;
    }

    private Lack beyond(long day) {
        Reason reason = reason("beyond-calendar").and("calendar", name);
        return Lack.refused(reason.and("day", Text.dayText(day)));
    }
}
