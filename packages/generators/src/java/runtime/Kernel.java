package cchc.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * How a rulebook is scored over columns: which columns there are, the lanes that score leaves, and at how
 * many decimal places scores are held. What no lane scores the exact runtime does.
 */
public final class Kernel {
    /** A leaf over columns, from one row to before another. */
    @FunctionalInterface
    public interface Lane {
        void score(Columns in, int[] score, byte[] outcome, int from, int to);
    }

    /** Makes figures that break their bounds unusable. */
    @FunctionalInterface
    public interface Check {
        void refuse(Columns in, int from, int to);
    }

    /** What a column holds of an evidence. */
    public enum Fact { STATE, DAY, COUNT }

    sealed interface Column {}

    /** Values outside of low and high are not held; where bounds have to be worked out the runtime does. */
    record OfFigure(String name, long low, long high, boolean byRuntime) implements Column {}

    record OfEvidence(String name, Fact fact) implements Column {}

    /** The place of the unit's type, name or attribute in a list; -1 for others. */
    record OfText(By by, String name, List<String> texts) implements Column {}

    enum By { TYPE, NAME, ATTRIBUTE }

    record Nothing() implements Column {}

    record LaneOf(String leaf, Lane lane, boolean[] scored) {}

    final int scale;
    final List<Column> columns = new ArrayList<>();
    /** Which columns hold numbers that need a long. */
    final List<Boolean> wide = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<LaneOf> lanes = new ArrayList<>();
    /** The rung of a total on the ladder of grades (-1: none); null where more than the total decides. */
    LongToIntFunction grade;

    public Kernel(int scale) {
        this.scale = scale;
    }

    private Kernel column(Column column) {
        columns.add(column);
        wide.add(false);
        return this;
    }

    public Kernel figure(String name, long low, long high) {
        return column(new OfFigure(name, low, high, false));
    }

    /** The last figure's bounds are checked by the exact runtime. */
    public Kernel byRuntime() {
        OfFigure last = (OfFigure) columns.get(columns.size() - 1);
        columns.set(columns.size() - 1, new OfFigure(last.name, last.low, last.high, true));
        return this;
    }

    /** The last column needs longs. */
    public Kernel wide() {
        wide.set(wide.size() - 1, true);
        return this;
    }

    public Kernel evidence(String name, Fact fact) {
        return column(new OfEvidence(name, fact));
    }

    public Kernel unitType(String... texts) {
        return column(new OfText(By.TYPE, "", List.of(texts)));
    }

    public Kernel unitName(String... texts) {
        return column(new OfText(By.NAME, "", List.of(texts)));
    }

    public Kernel attribute(String name, String... texts) {
        return column(new OfText(By.ATTRIBUTE, name, List.of(texts)));
    }

    /** A column that no lane reads. */
    public Kernel nothing() {
        return column(new Nothing());
    }

    public Kernel check(Check check) {
        checks.add(check);
        return this;
    }

    /** {@code scored} says of each outcome of the lane whether it is a score. */
    public Kernel leaf(String leaf, Lane lane, Boolean... scored) {
        boolean[] isScored = new boolean[scored.length];
        for (int at = 0; at < scored.length; at++) {
            isScored[at] = scored[at];
        }
        lanes.add(new LaneOf(leaf, lane, isScored));
        return this;
    }

    public Kernel grade(LongToIntFunction rung) {
        grade = rung;
        return this;
    }
}
