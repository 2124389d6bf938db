package cchc.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a formula comes to over units, from the lowest to the highest; some have no value. */
record Spread(List<Exact> values, Exact total) {
    enum Over { ALL, BLOCK }

    static Spread of(Formula of, List<Scope> units) {
        List<Exact> values = new ArrayList<>();
        for (Scope unit : units) {
            try {
                values.add(of.of(unit));
            } catch (Lack lack) {
                // A unit without a value is left out.
            }
        }
        Collections.sort(values);
        return new Spread(values, Exact.sum(values));
    }

    Exact figure(Figure figure, Formula of, Scope unit) {
        switch (figure) {
            case MEAN:
                return quotient(total, Exact.of(values.size()));
            case SUM:
                return total;
            case LARGEST:
                return some().get(values.size() - 1);
            case SMALLEST:
                return some().get(0);
            default:
                return ofUnit(figure, of.of(unit));
        }
    }

    /** Figures that are about the unit itself. */
    private Exact ofUnit(Figure figure, Exact own) {
        switch (figure) {
            case SHARE:
                return quotient(own, total);
            case RANK_FROM_HIGH:
                return Exact.of(values.size() - (long) below(own, true) + 1);
            case RANK_FROM_LOW:
                return Exact.of(below(own, false) + 1L);
            default:
                Exact lowest = values.isEmpty() ? own : values.get(0);
                Exact highest = values.isEmpty() ? own : values.get(values.size() - 1);
                boolean reverse = figure == Figure.MIN_MAX_REVERSE;
                Exact above = reverse ? highest.minus(own) : own.minus(lowest);
                return quotient(above, highest.minus(lowest));
        }
    }

    /** How many values stand below another one, or are not above it. */
    private int below(Exact value, boolean orEqual) {
        int low = 0;
        int high = values.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = values.get(middle).compareTo(value);
            if (order < 0 || (orEqual && order == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Exact> some() {
        if (values.isEmpty()) {
            throw Lack.zeroDenominator();
        }
        return values;
    }

    private static Exact quotient(Exact a, Exact b) {
        if (b.sign() == 0) {
            throw Lack.zeroDenominator();
        }
        return a.over(b);
    }
}
