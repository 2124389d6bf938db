package cchc.runtime;

import cchc.runtime.Grading.Asked;
import cchc.runtime.Grading.Band;
import cchc.runtime.Grading.EveryPart;
import cchc.runtime.Grading.FewPartsBelow;
import cchc.runtime.Grading.Limit;
import cchc.runtime.Grading.OfTotal;
import cchc.runtime.Grading.Quota;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grades, on the rounded total: bands, vetoes, downgrades, caps; then quotas over all units. */
final class Grades {
    /** No grade takes the unit. */
    private static final int NOWHERE = -1;

    private final Grading grading;
    private final World world;
    private final List<Grade> grades = new ArrayList<>();

    private Grades(Grading grading, World world) {
        this.grading = grading;
        this.world = world;
    }

    /** A unit's place in the ladder of grades, and what put it there; {@code by} is null where it waits. */
    private record Grade(int place, String by, List<Reason> reasons) {
        static Grade awaiting(List<Reason> reasons) {
            return new Grade(NOWHERE, null, reasons);
        }

        boolean isAt(int rung) {
            return by != null && place == rung;
        }

        Grade at(int rung, String why) {
            return new Grade(rung, why, reasons);
        }
    }

    /** The grade of each unit. */
    static List<Results.Grade> of(Grading grading, World world) {
        Grades all = new Grades(grading, world);
        world.units.forEach((unit) -> all.grades.add(all.beforeQuotas(unit)));
        List<Quota> quotas = new ArrayList<>(grading.quotas);
        quotas.sort(Comparator.comparingInt((quota) -> grading.ladder.indexOf(quota.grade())));
        quotas.forEach(all::apply);
        return all.grades.stream().map(all::result).toList();
    }

    private Results.Grade result(Grade grade) {
        if (grade.by == null) {
            return new Results.Grade(Results.GradeStatus.AWAITING_SCORE, null, null, grade.reasons);
        }
        if (grade.place == NOWHERE) {
            return new Results.Grade(Results.GradeStatus.NO_GRADE_TAKES_IT, null, null, List.of());
        }
        String name = grading.ladder.get(grade.place);
        return new Results.Grade(Results.GradeStatus.GRADED, name, grade.by, List.of());
    }

    private Grade beforeQuotas(Scope unit) {
        TotalScore total = world.total(unit);
        if (total.score() == null) {
            return Grade.awaiting(total.reasons());
        }
        try {
            return capped(lowered(vetoed(banded(unit), unit), unit), unit);
        } catch (Lack lack) {
            return Grade.awaiting(lack.reasons());
        }
    }

    /** The first grade all of whose conditions hold, else the one that takes the rest. */
    private Grade banded(Scope unit) {
        Band taking = null;
        for (Band band : grading.bands) {
            if (taking == null && !band.otherwise() && holdsAll(band, unit)) {
                taking = band;
            }
        }
        for (Band band : grading.bands) {
            if (taking == null && band.otherwise()) {
                taking = band;
            }
        }
        int place = taking == null ? NOWHERE : grading.ladder.indexOf(taking.grade());
        return new Grade(place, "band", List.of());
    }

    private boolean holdsAll(Band band, Scope unit) {
        for (Asked condition : band.conditions()) {
            if (!holds(condition, unit)) {
                return false;
            }
        }
        return true;
    }

    /** The worst grade that a veto names; a veto never raises a unit that stands lower already. */
    private Grade vetoed(Grade grade, Scope unit) {
        Grade vetoed = grade;
        for (Grading.Veto veto : grading.vetoes) {
            int place = grading.ladder.indexOf(veto.grade());
            if (veto.when().holds(unit) && place > vetoed.place) {
                vetoed = vetoed.at(place, "veto");
            }
        }
        return vetoed;
    }

    private Grade lowered(Grade grade, Scope unit) {
        int steps = 0;
        for (Grading.Downgrade downgrade : grading.downgrades) {
            steps += downgrade.when().holds(unit) ? downgrade.steps() : 0;
        }
        return lowered(grade, steps, "downgrade");
    }

    /** A number of steps down, not below the last grade. */
    private Grade lowered(Grade grade, int steps, String by) {
        int place = Math.min(grade.place + steps, grading.ladder.size() - 1);
        return grade.place != NOWHERE && place > grade.place ? grade.at(place, by) : grade;
    }

    private Grade capped(Grade grade, Scope unit) {
        Grade capped = grade;
        for (Grading.Cap cap : grading.caps) {
            int place = grading.ladder.indexOf(cap.grade());
            if (cap.when().holds(unit) && capped.place != NOWHERE && place > capped.place) {
                capped = capped.at(place, "cap");
            }
        }
        return capped;
    }

    private boolean holds(Asked condition, Scope unit) {
        if (condition instanceof OfTotal ofTotal) {
            return ofTotal.holds().holds(unit);
        }
        if (condition instanceof EveryPart every) {
            for (Exact part : parts(every.level(), every.of(), unit)) {
                if (!every.holds().holds(unit, part)) {
                    return false;
                }
            }
            return true;
        }
        FewPartsBelow few = (FewPartsBelow) condition;
        List<Exact> parts = parts(few.level(), few.of(), unit);
        int below = 0;
        // All are looked at: one that cannot be decided leaves the condition undecided.
        for (Exact part : parts) {
            below += few.holds().holds(unit, part) ? 1 : 0;
        }
        Limit limit = few.limit();
        return limit.share() == null
            ? below <= limit.count()
            : Exact.of(below).compareTo(limit.share().times(Exact.of(parts.size()))) <= 0;
    }

    /** The points of the parts of a level, blocks apart, or their shares of what they are out of. */
    private List<Exact> parts(String level, Grading.Of of, Scope unit) {
        List<Exact> values = new ArrayList<>();
        for (Node field : world.rulebook.fields) {
            for (Node node : field.withDescendants()) {
                if (!node.level().equals(level)) {
                    continue;
                }
                NodeScore score = world.nodeScore(unit, node.id());
                if (score.score() != null && of == Grading.Of.POINTS) {
                    values.add(score.score());
                } else if (score.score() != null && score.outOf().sign() != 0) {
                    values.add(score.score().over(score.outOf()));
                }
            }
        }
        return values;
    }

    /** Highest totals first: all with this total, and all above it, must fit. */
    private void apply(Quota quota) {
        int place = grading.ladder.indexOf(quota.grade());
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, List<Exact>> rivals = new HashMap<>();
        for (Scope unit : world.units) {
            String group = groupOf(quota, unit);
            sizes.merge(group, 1, Integer::sum);
            if (grades.get(unit.at).isAt(place)) {
                rivals.computeIfAbsent(group, (any) -> new ArrayList<>()).add(totalOf(unit));
            }
        }
        rivals.values().forEach((totals) -> totals.sort(null));
        for (Scope unit : world.units) {
            Grade grade = grades.get(unit.at);
            String group = groupOf(quota, unit);
            if (grade.isAt(place)
                && notBelow(rivals.get(group), totalOf(unit)) > limit(quota, sizes.get(group))) {
                grades.set(unit.at, lowered(grade, 1, "quota"));
            }
        }
    }

    /** How many of the totals, which stand from the lowest to the highest, are not below this one. */
    private static int notBelow(List<Exact> totals, Exact own) {
        int below = 0;
        int above = totals.size();
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (totals.get(middle).compareTo(own) < 0) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return totals.size() - below;
    }

    private Exact totalOf(Scope unit) {
        return world.total(unit).score();
    }

    private String groupOf(Quota quota, Scope unit) {
        return quota.per() == Grading.Per.BLOCK ? World.orNone(world.blockOf(unit)) : "";
    }

    /** A share of units is rounded down. */
    private static long limit(Quota quota, int units) {
        Exact share = quota.limit().share();
        if (share == null) {
            return Math.max(quota.limit().count(), quota.least());
        }
        Exact most = share.times(Exact.of(units));
        return Math.max(Whole.floorDiv(most.num(), most.den()).longValueExact(), quota.least());
    }
}
