package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.NodeScore.Standing;
import java.util.ArrayList;
import java.util.List;

/** What a number of parts come to together; {@code reasons} name the parts that wait. */
record Together(Standing standing, Exact score, Exact soFar, Exact outOf, List<Reason> reasons) {
    /** Adds up parts, or takes the best of them. */
    static Together of(List<NodeScore> parts, Group.Combine combine) {
        Standing standing = null;
        Exact score = null;
        Exact soFar = null;
        Exact outOf = Exact.ZERO;
        List<Reason> reasons = new ArrayList<>();
        for (NodeScore part : parts) {
            if (standing == null || part.standing().compareTo(standing) < 0) {
                standing = part.standing();
            }
            outOf = outOf.plus(part.outOf());
            if (part.standing() == Standing.WAITING) {
                reasons.add(reason("part").and("node", part.node().id()));
                soFar = joined(soFar, part.soFar(), combine);
            } else if (part.standing() == Standing.SCORED) {
                score = joined(score, part.soFar(), combine);
                soFar = joined(soFar, part.soFar(), combine);
            }
        }
        return new Together(
            standing == null ? Standing.GONE : standing, orZero(score), orZero(soFar), outOf, reasons);
    }

    private static Exact joined(Exact before, Exact value, Group.Combine combine) {
        if (before == null) {
            return value;
        }
        return combine == Group.Combine.SUM ? before.plus(value) : before.greater(value);
    }

    private static Exact orZero(Exact value) {
        return value == null ? Exact.ZERO : value;
    }

    Together with(Standing now, List<Reason> why) {
        return new Together(now, score, soFar, outOf, why);
    }

    /** Penalties are written as points or as negative points; either way they are taken off. */
    Together magnitude() {
        return new Together(standing, score.magnitude(), soFar.magnitude(), outOf, reasons);
    }

    /** What is left stands for so many points. */
    Together rescaledTo(Exact points) {
        Exact factor = points.over(outOf);
        return new Together(standing, score.times(factor), soFar.times(factor), points, reasons);
    }
}
