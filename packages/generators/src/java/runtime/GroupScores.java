package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Group.Combine;
import cchc.runtime.NodeScore.LeftOut;
import cchc.runtime.NodeScore.Standing;
import java.util.ArrayList;
import java.util.List;

/** Groups, from their parts: add them up or take the best, make good what was left out, round. */
final class GroupScores {
    private static final Reason ABSENCE = reason("absence");
    private static final List<Reason> SKIPPED =
        List.of(ABSENCE.and("absence", "skipped").and("cause", "applicability"));
    static final List<Reason> ALL_GONE =
        List.of(ABSENCE.and("absence", "left-out").and("cause", "all-parts-absent"));

    private GroupScores() {}

    static NodeScore of(Group group, List<NodeScore> parts, Scope unit) {
        Together joined = Together.of(parts, group.combine());
        List<LeftOut> leftOut = new ArrayList<>();
        parts.forEach((part) -> leftOut.addAll(part.leftOut()));
        List<LeftOut> up = passedUp(group, joined.standing(), leftOut);
        List<Reason> why = joined.reasons();
        if (joined.standing() == Standing.MONITORED) {
            return open(group, Status.MONITORED, Standing.MONITORED, Exact.ZERO, why, joined, up);
        }
        if (joined.standing() == Standing.GONE) {
            List<Reason> gone = whyGone(group, unit);
            return open(group, Status.NOT_ASSESSED, Standing.GONE, Exact.ZERO, gone, joined, up);
        }
        Exact factor = rescalingFactor(group, leftOut);
        if (factor == null) {
            List<Reason> zero = List.of(reason("zero-denominator"));
            return open(group, Status.REFUSED, Standing.WAITING, Exact.ZERO, zero, joined, up);
        }
        boolean best = group.combine() == Combine.BEST;
        Exact outOf = best ? group.points() : joined.outOf().times(factor);
        if (joined.standing() == Standing.WAITING) {
            return open(group, Status.INCOMPLETE, Standing.WAITING, outOf, why, joined, up);
        }
        Exact held = best ? held(joined.score(), group) : joined.score();
        Exact scaled = factor == Exact.ONE ? held : held.times(factor);
        Exact score = scaled.rounded(group.digits());
        return new NodeScore(
            group, Status.SCORED, Standing.SCORED, score, outOf, why, score, up);
    }

    private static NodeScore open(
        Group group, Status status, Standing standing, Exact outOf, List<Reason> reasons,
        Together joined, List<LeftOut> leftOut) {
        return new NodeScore(
            group, status, standing, null, outOf, reasons, joined.soFar(), leftOut);
    }

    /** points ÷ (points − those left out for this group); null where nothing would be left. */
    private static Exact rescalingFactor(Group group, List<LeftOut> leftOut) {
        List<Exact> own = new ArrayList<>();
        for (LeftOut one : leftOut) {
            if (one.to().equals(group.id())) {
                own.add(one.points());
            }
        }
        if (group.combine() == Combine.BEST || own.isEmpty()) {
            return Exact.ONE;
        }
        Exact rest = group.points().minus(Exact.sum(own));
        return rest.sign() > 0 ? group.points().over(rest) : null;
    }

    /**
     * What nodes further up have to make good. The best of several is out of all its points as long as one
     * of them is assessed; when none is, all its points are left out, for the first node that is to make
     * good for one of them.
     */
    private static List<LeftOut> passedUp(Group group, Standing standing, List<LeftOut> leftOut) {
        List<LeftOut> others =
            leftOut.stream().filter((one) -> !one.to().equals(group.id())).toList();
        if (group.combine() == Combine.SUM) {
            return others;
        }
        if (standing != Standing.GONE || others.isEmpty()) {
            return List.of();
        }
        return List.of(new LeftOut(others.get(0).to(), group.points()));
    }

    private static List<Reason> whyGone(Group group, Scope unit) {
        boolean isMeant = true;
        try {
            isMeant = group.meant() == null || group.meant().holds(unit);
        } catch (Lack lack) {
            // Whom it is for is not known, so nothing says that it is not for this unit.
        }
        return isMeant ? ALL_GONE : SKIPPED;
    }

    private static Exact held(Exact value, Group group) {
        if (value.compareTo(group.points()) > 0) {
            return group.points();
        }
        return value.compareTo(group.lowest()) < 0 ? group.lowest() : value;
    }
}
