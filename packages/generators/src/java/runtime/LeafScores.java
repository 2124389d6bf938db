package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Ending.Absent;
import cchc.runtime.Ending.Points;
import cchc.runtime.Ending.Undecided;
import cchc.runtime.NodeScore.LeftOut;
import cchc.runtime.NodeScore.Standing;
import java.util.List;

/** One leaf of one unit: decide, hold within the leaf's range, round. */
final class LeafScores {
    private LeafScores() {}

    static NodeScore of(Leaf leaf, Scope unit) {
        Ending ending;
        try {
            ending = judged(leaf, unit);
        } catch (Lack lack) {
            return waiting(leaf, lack.why().status, lack.reasons());
        }
        if (ending instanceof Points points) {
            return held(leaf, Status.SCORED, points.value(), points.reasons());
        }
        if (ending instanceof Undecided undecided) {
            return undecided(leaf, undecided);
        }
        return absent(leaf, (Absent) ending);
    }

    private static Ending judged(Leaf leaf, Scope unit) {
        try {
            return leaf.judge().judge(unit);
        } catch (Lack lack) {
            Judge instead = instead(leaf, lack.why());
            if (instead == null) {
                throw lack;
            }
            try {
                return instead.judge(unit).after(lack.reasons());
            } catch (Lack again) {
                throw again.after(lack.reasons());
            }
        }
    }

    /** What the rulebook says a missing figure or a zero denominator comes to; null: nothing. */
    private static Judge instead(Leaf leaf, Lack.Cause cause) {
        if (cause == Lack.Cause.MISSING_INPUT) {
            return leaf.missingInput();
        }
        return cause == Lack.Cause.ZERO_DENOMINATOR ? leaf.zeroDenominator() : null;
    }

    private static NodeScore undecided(Leaf leaf, Undecided ending) {
        List<Reason> reasons = ending.reasons();
        switch (ending.open()) {
            case MONITORED:
                return NodeScore.without(
                    leaf, Status.MONITORED, Standing.MONITORED, Exact.ZERO, reasons);
            case EXPLAIN:
                return waiting(leaf, Status.AWAITING_EXPLANATION, reasons);
            default:
                return waiting(leaf, Status.REFUSED, reasons);
        }
    }

    private static NodeScore waiting(Leaf leaf, Status status, List<Reason> reasons) {
        return NodeScore.without(leaf, status, Standing.WAITING, leaf.points(), reasons);
    }

    private static NodeScore held(Leaf leaf, Status status, Exact value, List<Reason> reasons) {
        Exact score = value;
        List<Reason> why = reasons;
        if (value.compareTo(leaf.points()) > 0) {
            score = leaf.points();
            why = Reason.join(reasons, List.of(reason("clamped").and("to", "points")));
        } else if (value.compareTo(leaf.lowest()) < 0) {
            score = leaf.lowest();
            why = Reason.join(reasons, List.of(reason("clamped").and("to", "lowest")));
        }
        return NodeScore.scored(leaf, status, score.rounded(leaf.digits()), leaf.points(), why);
    }

    /** The six meanings of "not applicable". */
    private static NodeScore absent(Leaf leaf, Absent ending) {
        List<Reason> reasons = ending.reasons();
        switch (ending.absence()) {
            case FULL:
                return held(leaf, Status.NOT_ASSESSED, leaf.points(), reasons);
            case ZERO:
                return held(leaf, Status.NOT_ASSESSED, Exact.ZERO, reasons);
            case NOT_COUNTED:
                return NodeScore.without(
                    leaf, Status.NOT_ASSESSED, Standing.NOT_COUNTED, leaf.points(), reasons);
            default:
                return gone(leaf, ending);
        }
    }

    private static NodeScore gone(Leaf leaf, Absent ending) {
        List<LeftOut> leftOut = ending.to() == null
            ? List.of()
            : List.of(new LeftOut(ending.to(), leaf.points()));
        return new NodeScore(
            leaf, Status.NOT_ASSESSED, Standing.GONE, null, Exact.ZERO, ending.reasons(), Exact.ZERO,
            leftOut);
    }
}
