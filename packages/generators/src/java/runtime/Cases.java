package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Ending.Absence;
import cchc.runtime.Ending.Absent;
import cchc.runtime.Ending.Points;
import cchc.runtime.Population.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Figures over the rows of case tables, and leaves that are scored case by case. */
final class Cases {
    /** At most so many rows are named where several lack the same kind of cell. */
    private static final int NAMED_ROWS = 3;

    private static final List<Reason> UNCOVERED = List.of(reason("uncovered"));

    private Cases() {}

    static long count(Scope unit, String table, Row.Rule<Boolean> counted) {
        return taken(unit, table, counted).size();
    }

    static List<Exact> values(
        Scope unit, String table, Row.Rule<Boolean> counted, Row.Rule<Exact> of) {
        return all(of, taken(unit, table, counted));
    }

    static Exact mean(List<Exact> values) {
        if (values.isEmpty()) {
            throw Lack.zeroDenominator();
        }
        return Exact.sum(values).over(values.size());
    }

    static Exact one(List<Exact> values, BinaryOperator<Exact> which) {
        return values.stream().reduce(which).orElseThrow(Lack::zeroDenominator);
    }

    /** A score a row, within the lowest and the points of the leaf; then the mean. Null: nothing is scored. */
    static Ending perCase(Scope unit, String table, PerCase held, Row.Rule<Ending> row) {
        List<Object> endings = new ArrayList<>();
        rows(unit, table).forEach((one) -> endings.add(attempt(row, one)));
        Object undecided = firstUndecided(endings);
        if (undecided instanceof Lack) {
            throw lackOfRows(lacksOf(endings));
        }
        if (undecided instanceof Ending ending) {
            return ending;
        }
        List<Exact> scores = new ArrayList<>();
        boolean gap = false;
        for (Object one : endings) {
            Ending ending = (Ending) one;
            Exact score = held.score(ending);
            if (score != null) {
                scores.add(score);
            }
            gap |= ending.reasons().stream().anyMatch((reason) -> reason.kind().equals("uncovered"));
        }
        if (scores.isEmpty()) {
            return null;
        }
        return new Points(mean(scores).rounded(held.digits()), gap ? UNCOVERED : List.of());
    }

    /** The range that each row is held within, and the digits of the mean (null: it is not rounded). */
    record PerCase(Exact lowest, Exact points, Integer digits) {
        /** Null for a row that is not assessed and so is no part of the mean. */
        Exact score(Ending ending) {
            if (ending instanceof Points given) {
                Exact value = given.value();
                if (value.compareTo(points) > 0) {
                    return points;
                }
                return value.compareTo(lowest) < 0 ? lowest : value;
            }
            Absence absence = ((Absent) ending).absence();
            if (absence == Absence.FULL) {
                return points;
            }
            boolean zero = absence == Absence.ZERO || absence == Absence.NOT_COUNTED;
            return zero ? Exact.ZERO : null;
        }
    }

    private static Object firstUndecided(List<Object> endings) {
        for (Object one : endings) {
            if (!(one instanceof Points) && !(one instanceof Absent)) {
                return one;
            }
        }
        return null;
    }

    /** A table that was not handed in is missing, which is not "no rows". */
    private static List<Row> rows(Scope unit, String table) {
        List<Case> cases = unit.data().cases().get(table);
        if (cases == null) {
            throw Lack.missingInput(table);
        }
        List<Row> rows = new ArrayList<>(cases.size());
        cases.forEach((one) -> rows.add(new Row(unit, table, one)));
        return rows;
    }

    private static List<Row> taken(Scope unit, String table, Row.Rule<Boolean> counted) {
        List<Row> rows = rows(unit, table);
        List<Boolean> holds = all(counted, rows);
        List<Row> taken = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (holds.get(at)) {
                taken.add(rows.get(at));
            }
        }
        return taken;
    }

    /** What each row gives, or one lack for all rows that have none. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> all(Row.Rule<T> work, List<Row> rows) {
        List<Object> results = new ArrayList<>(rows.size());
        boolean lacks = false;
        for (Row row : rows) {
            Object result = attempt(work, row);
            lacks |= result instanceof Lack;
            results.add(result);
        }
        if (lacks) {
            throw lackOfRows(lacksOf(results));
        }
        return (List<T>) results;
    }

    private static Object attempt(Row.Rule<?> work, Row row) {
        try {
            return work.of(row);
        } catch (Lack lack) {
            return lack;
        }
    }

    private static List<Lack> lacksOf(List<Object> results) {
        List<Lack> lacks = new ArrayList<>();
        for (Object one : results) {
            if (one instanceof Lack lack) {
                lacks.add(lack);
            }
        }
        return lacks;
    }

    /** The cause is the first row's; the first three rows of that cause are named. */
    private static Lack lackOfRows(List<Lack> lacks) {
        Lack first = lacks.get(0);
        if (!first.reasons().stream().allMatch((one) -> one.kind().endsWith("-cell"))) {
            return first;
        }
        List<Reason> reasons = new ArrayList<>();
        int named = 0;
        for (Lack lack : lacks) {
            if (lack.why() == first.why() && named++ < NAMED_ROWS) {
                reasons.addAll(lack.reasons());
            }
        }
        return new Lack(first.why(), reasons);
    }
}
