package cchc.runtime;

import cchc.runtime.NodeScore.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields, rescaled where the rulebook says so, and bonus, less penalty; rounded. {@code score} is null where
 * there is none yet; {@code bonus} and {@code penalty} are null where there are no such blocks, or they are
 * not decided.
 */
record TotalScore(
    Status status, Exact score, Exact outOf, Exact soFar, List<Reason> reasons, Exact bonus,
    Exact penalty) {

    static TotalScore of(Scope unit, boolean withBonus) {
        Rulebook rulebook = unit.world().rulebook;
        Together fields = rescaled(Together.of(scores(rulebook.fields, unit), Group.Combine.SUM), unit);
        boolean waits = fields.standing() == Standing.WAITING;
        Exact base = waits ? null : fields.score();
        Added bonus = withBonus ? blocks(Block.Kind.BONUS, base, unit) : Added.NONE;
        Added penalty = blocks(Block.Kind.PENALTY, base, unit);
        Exact unrounded = fields.soFar().plus(bonus.soFar).minus(penalty.soFar);
        Exact added = has(Block.Kind.BONUS, rulebook) ? bonus.score : null;
        Exact taken = has(Block.Kind.PENALTY, rulebook) ? penalty.score : null;
        if (fields.standing() == Standing.GONE || fields.standing() == Standing.MONITORED) {
            return new TotalScore(
                Status.NOT_ASSESSED, null, fields.outOf(), unrounded, GroupScores.ALL_GONE, added, taken);
        }
        if (waits || bonus.score == null || penalty.score == null) {
            List<Reason> reasons =
                Reason.join(Reason.join(fields.reasons(), bonus.reasons), penalty.reasons);
            return new TotalScore(
                Status.INCOMPLETE, null, fields.outOf(), unrounded, reasons, added, taken);
        }
        Exact score = unrounded.rounded(rulebook.totalDigits);
        return new TotalScore(
            Status.SCORED, score, fields.outOf(), unrounded, List.of(), added, taken);
    }

    /** What all blocks of a kind add or take off; no score (null) while a part waits. */
    private record Added(Exact score, Exact soFar, List<Reason> reasons) {
        static final Added NONE = new Added(Exact.ZERO, Exact.ZERO, List.of());

        Added and(Added more) {
            boolean waits = score == null || more.score == null;
            return new Added(
                waits ? null : score.plus(more.score),
                soFar.plus(more.soFar),
                Reason.join(reasons, more.reasons));
        }
    }

    private static boolean has(Block.Kind kind, Rulebook rulebook) {
        return rulebook.blocks.stream().anyMatch((block) -> block.kind() == kind);
    }

    private static List<NodeScore> scores(List<Node> nodes, Scope unit) {
        List<NodeScore> scores = new ArrayList<>();
        nodes.forEach((node) -> scores.add(unit.world().nodeScore(unit, node.id())));
        return scores;
    }

    private static Added blocks(Block.Kind kind, Exact fields, Scope unit) {
        Added all = Added.NONE;
        for (Block block : unit.world().rulebook.blocks) {
            if (block.kind() == kind) {
                all = all.and(block(block, fields, unit));
            }
        }
        return all;
    }

    /** The parts together and the share of the total, at most what the block gives or takes. */
    private static Added block(Block block, Exact fields, Scope unit) {
        Together joined = together(block, scores(block.children(), unit));
        Exact share = Exact.ZERO;
        Lack lack = null;
        try {
            share = shareOfTotal(block, fields, unit);
        } catch (Lack missing) {
            lack = missing;
        }
        Exact soFar = joined.soFar().plus(share);
        if (block.most() != null) {
            soFar = soFar.lesser(block.most());
        }
        boolean waits = joined.standing() == Standing.WAITING || lack != null;
        List<Reason> reasons =
            lack == null ? joined.reasons() : Reason.join(joined.reasons(), lack.reasons());
        return new Added(waits ? null : soFar, soFar, reasons);
    }

    private static Together together(Block block, List<NodeScore> parts) {
        if (block.kind() == Block.Kind.BONUS) {
            return Together.of(parts, block.combine());
        }
        List<NodeScore> taken = parts;
        if (block.combine() == Group.Combine.BEST) {
            taken = parts.stream().map(TotalScore::withMagnitude).toList();
        }
        return Together.of(taken, block.combine()).magnitude();
    }

    private static NodeScore withMagnitude(NodeScore one) {
        return new NodeScore(
            one.node(), one.status(), one.standing(), one.score(), one.outOf(), one.reasons(),
            one.soFar().magnitude(), one.leftOut());
    }

    private static Exact shareOfTotal(Block block, Exact fields, Scope unit) {
        if (block.share() == null || !block.when().holds(unit)) {
            return Exact.ZERO;
        }
        if (fields == null) {
            // The fields say themselves which of their parts wait.
            throw new Lack(Lack.Cause.INCOMPLETE, List.of());
        }
        return fields.times(block.share());
    }

    /** What is left of the fields stands for the whole. */
    private static Together rescaled(Together fields, Scope unit) {
        Rulebook rulebook = unit.world().rulebook;
        if (rulebook.rescaledTo == null || fields.outOf().sign() == 0) {
            return fields;
        }
        try {
            Condition when = rulebook.rescaledWhen;
            return when == null || when.holds(unit) ? fields.rescaledTo(rulebook.rescaledTo) : fields;
        } catch (Lack lack) {
            return fields.with(Standing.WAITING, Reason.join(fields.reasons(), lack.reasons()));
        }
    }
}
