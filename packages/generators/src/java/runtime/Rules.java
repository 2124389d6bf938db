package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Ending.Absence;
import cchc.runtime.Ending.Absent;
import cchc.runtime.Ending.Open;
import cchc.runtime.Ending.Points;
import cchc.runtime.Ending.Undecided;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;

/** All that rules, conditions and figures of a rulebook are written with. */
public final class Rules {
    private Rules() {}

    public static Ending points(long num, long den, Reason... reasons) {
        return new Points(Exact.of(num, den), List.of(reasons));
    }

    public static Ending points(BigInteger num, BigInteger den, Reason... reasons) {
        return new Points(Exact.of(num, den), List.of(reasons));
    }

    public static Ending points(Exact value, Reason... reasons) {
        return new Points(value, List.of(reasons));
    }

    public static Absent absent(Absence absence, String cause, Reason... reasons) {
        return new Absent(absence, cause, null, List.of(reasons));
    }

    public static Ending undecided(Open open, Reason... reasons) {
        return new Undecided(open, List.of(reasons));
    }

    public static Lack lack(Lack.Cause cause, Reason... reasons) {
        return new Lack(cause, List.of(reasons));
    }

    /** Values of kinds that are in no order. */
    public static Lack mismatch() {
        return Lack.refused(reason("unsupported").and("construct", "mismatched-values"));
    }

    /** Evidence that is not accepted is lacking, all told together. */
    public static void needEvidence(Scope unit, String... names) {
        Evidence.need(unit, names);
    }

    public static Exact surveyMean(Scope unit, String survey, Reason... because) {
        return told(() -> unit.world().rulebook.surveys.get(survey).mean(unit), because);
    }

    /** The mean of the raters' scores. */
    public static Exact rated(Scope unit, String node, Raters raters, Reason... because) {
        return told(() -> raters.mean(unit, node), because);
    }

    /** The place (from 0) of the alternative that people have chosen. */
    public static long chosen(Scope unit, String node, List<String> titles, Reason... because) {
        return told(() -> Choices.chosen(unit, node, titles.toArray(String[]::new)), because);
    }

    /** A day moved by so many working days. */
    public static long movedByWorkingDays(
        Scope unit, String calendar, long from, long by, Reason... because) {
        return told(() -> unit.world().rulebook.calendars.get(calendar).moved(from, by), because);
    }

    public static long workingDaysBetween(
        Scope unit, String calendar, long from, long until, Reason... because) {
        return told(() -> unit.world().rulebook.calendars.get(calendar).between(from, until), because);
    }

    /** A figure of a formula over all units; {@code number} tells the formula from others. */
    public static Exact overAll(
        Scope unit, Figure figure, int number, Formula of, Reason... because) {
        return told(
            () -> unit.world().spread(number, of, Spread.Over.ALL, unit).figure(figure, of, unit),
            because);
    }

    /** A figure of a formula over the units of the unit's block. */
    public static Exact overBlock(
        Scope unit, Figure figure, int number, Formula of, Reason... because) {
        return told(
            () -> unit.world().spread(number, of, Spread.Over.BLOCK, unit).figure(figure, of, unit),
            because);
    }

    /** How many rows are counted. */
    public static long count(
        Scope unit, String table, Row.Rule<Boolean> counted, Reason... because) {
        return told(() -> Cases.count(unit, table, counted), because);
    }

    public static Exact sumOf(
        Scope unit, String table, Row.Rule<Boolean> counted, Row.Rule<Exact> of, Reason... because) {
        return told(() -> Exact.sum(Cases.values(unit, table, counted, of)), because);
    }

    public static Exact meanOf(
        Scope unit, String table, Row.Rule<Boolean> counted, Row.Rule<Exact> of, Reason... because) {
        return told(() -> Cases.mean(Cases.values(unit, table, counted, of)), because);
    }

    public static Exact largestOf(
        Scope unit, String table, Row.Rule<Boolean> counted, Row.Rule<Exact> of, Reason... because) {
        return told(
            () -> Cases.one(Cases.values(unit, table, counted, of), Exact::greater), because);
    }

    public static Exact smallestOf(
        Scope unit, String table, Row.Rule<Boolean> counted, Row.Rule<Exact> of, Reason... because) {
        return told(() -> Cases.one(Cases.values(unit, table, counted, of), Exact::lesser), because);
    }

    /**
     * A score a row, held between the lowest and the points of the leaf; then the mean, rounded to so many
     * digits (null: it is not). Where no row is scored it is what {@code noRows} says.
     */
    public static Ending perCase(
        Scope unit,
        String table,
        Exact lowest,
        Exact points,
        Integer digits,
        Row.Rule<Ending> row,
        Supplier<Ending> noRows,
        Reason... because) {
        Cases.PerCase held = new Cases.PerCase(lowest, points, digits);
        Ending ending = told(() -> Cases.perCase(unit, table, held, row), because);
        return ending == null ? noRows.get() : ending.after(List.of(because));
    }

    /** What lacks in the work is told behind what led to it. */
    private static <T> T told(Supplier<T> work, Reason... because) {
        try {
            return work.get();
        } catch (Lack lack) {
            throw lack.after(List.of(because));
        }
    }
}
