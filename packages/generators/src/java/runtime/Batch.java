package cchc.runtime;

import cchc.runtime.Kernel.LaneOf;
import cchc.runtime.Kernel.OfFigure;
import cchc.runtime.NodeScore.Standing;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaf scores, totals and grades of many units at once. Scores are whole numbers in steps of
 * {@link #scale()} decimal places; a unit that has something else than scores is scored by the exact runtime,
 * and so is all that no lane can say.
 */
public final class Batch {
    /** Stands where there is no score. */
    public static final int NO_SCORE = Integer.MIN_VALUE;

    /** Rows of a block: all that is read and written of them stays in a cache. */
    private static final int BLOCK = 512;

    private final Rulebook rulebook;
    private final Kernel kernel;
    private final Population population;
    private final String round;
    private final int rows;
    private final Columns columns;
    private final PlainTree tree;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] scores;
    private final byte[][] outcomes;
    private final LaneOf[] lanes;
    private final long[] totals;
    private final boolean[] hasTotal;
    private final int[] grades;
    private final boolean[] exact;
    /** All units as the exact runtime sees them; made when it is first asked. */
    private World world;

    private Batch(Rulebook rulebook, Kernel kernel, Population population, String round) {
        this.rulebook = rulebook;
        this.kernel = kernel;
        this.population = population;
        this.round = round;
        rows = population.units().size();
        columns = new Columns(kernel, rows);
        List<Leaf> leaves = rulebook.leaves();
        scores = new int[leaves.size()][rows];
        outcomes = new byte[leaves.size()][rows];
        lanes = new LaneOf[leaves.size()];
        for (int at = 0; at < leaves.size(); at++) {
            places.put(leaves.get(at).id(), at);
        }
        kernel.lanes.forEach((lane) -> lanes[places.get(lane.leaf())] = lane);
        tree = PlainTree.of(rulebook, places, kernel.scale, BLOCK);
        totals = new long[rows];
        hasTotal = new boolean[rows];
        grades = new int[rows];
        exact = new boolean[rows];
    }

    /** Of what units handed in for a round; the columns are filled at once. */
    public static Batch of(Rulebook rulebook, Kernel kernel, Population population, String round) {
        Batch batch = new Batch(rulebook, kernel, population, round);
        for (int row = 0; row < batch.rows; row++) {
            batch.columns.fill(kernel, row, batch.world().units.get(row));
        }
        batch.check();
        return batch;
    }

    /**
     * Of figures that stand in columns.
     *
     * @throws IllegalArgumentException where the rulebook has no figure of a name
     */
    public static Batch of(Rulebook rulebook, Kernel kernel, Table table) {
        Batch batch = new Batch(rulebook, kernel, table.population(rulebook), "final");
        boolean plain = true;
        for (int at = 0; at < kernel.columns.size(); at++) {
            if (kernel.columns.get(at) instanceof OfFigure figure && !figure.byRuntime()) {
                batch.fill(at, figure, table);
            } else {
                plain &= kernel.columns.get(at) instanceof Kernel.Nothing;
            }
        }
        for (int row = 0; !plain && row < batch.rows; row++) {
            batch.columns.fill(kernel, row, batch.world().units.get(row));
        }
        batch.check();
        return batch;
    }

    private void fill(int column, OfFigure figure, Table table) {
        long[] values = table.figures.get(figure.name());
        boolean shared = rulebook.inputs.get(figure.name()).shared();
        for (int row = 0; row < rows; row++) {
            long value = values == null ? Table.MISSING : values[shared ? 0 : row];
            long held = value == Table.MISSING ? Columns.MISSING : Columns.held(value, figure);
            columns.set(column, row, held);
        }
    }

    private void check() {
        kernel.checks.forEach((check) -> check.refuse(columns, 0, rows));
    }

    /** Scores all units, block by block. */
    public Batch score() {
        for (int from = 0; from < rows; from += BLOCK) {
            score(from, Math.min(from + BLOCK, rows));
        }
        if (rulebook.grading != null && kernel.grade == null) {
            gradeExactly();
        }
        return this;
    }

    private void score(int from, int to) {
        boolean[] plain = tree.begin();
        for (int leaf = 0; leaf < scores.length; leaf++) {
            LaneOf lane = lanes[leaf];
            // What is only watched has no score, and no total waits for one.
            if (rulebook.leaves().get(leaf).monitored()) {
                Arrays.fill(scores[leaf], from, to, NO_SCORE);
            } else if (lane == null) {
                Arrays.fill(plain, false);
                Arrays.fill(outcomes[leaf], from, to, (byte) 0);
            } else {
                lane.lane().score(columns, scores[leaf], outcomes[leaf], from, to);
                mark(lane.scored(), outcomes[leaf], plain, from, to);
            }
        }
        for (int row = from; row < to; row++) {
            if (!plain[row - from]) {
                plain[row - from] = scoreLeaves(row);
            }
        }
        tree.totals(scores, totals, from, to);
        for (int row = from; row < to; row++) {
            exact[row] = !plain[row - from] || !tree.isPlain();
            hasTotal[row] = !exact[row] || totalExactly(row);
            boolean graded = hasTotal[row] && kernel.grade != null;
            grades[row] = graded ? kernel.grade.applyAsInt(totals[row]) : -1;
        }
    }

    private static void mark(boolean[] scored, byte[] outcome, boolean[] plain, int from, int to) {
        for (int row = from; row < to; row++) {
            plain[row - from] &= scored[outcome[row]];
        }
    }

    /** Whether all leaves of a unit have a score; those that no lane scored are scored here. */
    private boolean scoreLeaves(int row) {
        boolean all = true;
        Scope unit = world().units.get(row);
        for (int leaf = 0; leaf < scores.length; leaf++) {
            LaneOf lane = lanes[leaf];
            Leaf asked = rulebook.leaves().get(leaf);
            if (asked.monitored() || lane != null && lane.scored()[outcomes[leaf][row]]) {
                continue;
            }
            NodeScore own = world().nodeScore(unit, asked.id());
            scores[leaf][row] = inSteps(own.score());
            all &= own.standing() == Standing.SCORED && scores[leaf][row] != NO_SCORE;
        }
        return all;
    }

    private boolean totalExactly(int row) {
        Exact total = world().total(world().units.get(row)).score();
        int steps = inSteps(total);
        totals[row] = steps;
        return steps != NO_SCORE;
    }

    private void gradeExactly() {
        for (int row = 0; row < rows; row++) {
            if (hasTotal[row]) {
                world().knows(row, Exact.of(totals[row], Kind.powerOfTen(kernel.scale)));
            }
        }
        List<Results.Grade> own = Grades.of(rulebook.grading, world());
        for (int row = 0; row < rows; row++) {
            String grade = own.get(row).grade();
            grades[row] = grade == null ? -1 : rulebook.grading.ladder.indexOf(grade);
        }
    }

    private int inSteps(Exact score) {
        if (score == null) {
            return NO_SCORE;
        }
        Exact steps = score.times(Exact.of(Kind.powerOfTen(kernel.scale)));
        boolean fits = steps.den().bitLength() == 1 && steps.num().bitLength() < Integer.SIZE - 1;
        return fits ? steps.num().intValue() : NO_SCORE;
    }

    private World world() {
        if (world == null) {
            world = new World(rulebook, population, round);
        }
        return world;
    }

    public int size() {
        return rows;
    }

    /** Scores have so many decimal places. */
    public int scale() {
        return kernel.scale;
    }

    /** The scores of a leaf, a unit each, in steps; {@link #NO_SCORE} where there is none. Null: no leaf. */
    public int[] scoresOf(String leaf) {
        Integer place = places.get(leaf);
        return place == null ? null : scores[place];
    }

    public boolean hasTotal(int unit) {
        return hasTotal[unit];
    }

    /**
     * The total of a unit, in steps.
     *
     * @throws IllegalStateException where the unit has no total, see {@link #hasTotal}
     */
    public long total(int unit) {
        if (!hasTotal[unit]) {
            throw new IllegalStateException("unit " + unit + " has no total; ask hasTotal before");
        }
        return totals[unit];
    }

    /** Whether the total of a unit was worked out by the exact runtime: columns could not say it. */
    public boolean isExact(int unit) {
        return exact[unit];
    }

    /** The grade of a unit; null where it has none. */
    public String grade(int unit) {
        return grades[unit] < 0 ? null : rulebook.grading.ladder.get(grades[unit]);
    }
}
