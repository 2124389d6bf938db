package cchc.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * By what units are ranked. Values of the first key at most {@code tolerance} from the first of their group
 * are a tie.
 */
public final class Ranking {
    final List<Key> keys = new ArrayList<>();
    Grading.Per per = Grading.Per.ALL;
    Exact tolerance = Exact.ZERO;

    sealed interface Key {}

    record ByValue(Formula value, Best best) implements Key {}

    /** A tie left here awaits a decision. */
    record ByAuthority(String authority) implements Key {}

    public enum Best { HIGHEST, LOWEST }

    public Ranking by(Best best, Formula value) {
        keys.add(new ByValue(value, best));
        return this;
    }

    public Ranking byDecisionOf(String authority) {
        keys.add(new ByAuthority(authority));
        return this;
    }

    public Ranking inEachBlock() {
        per = Grading.Per.BLOCK;
        return this;
    }

    public Ranking tolerance(Exact most) {
        tolerance = most;
        return this;
    }
}
