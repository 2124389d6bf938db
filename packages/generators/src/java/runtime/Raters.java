package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Population.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Scores that people give: within which points, in which steps (null: any), and the raters' weights. */
public record Raters(Exact lowest, Exact highest, Exact step, Map<String, Exact> weights) {
    /** Points of raters have at most so many decimal places. */
    private static final Kind POINTS = Kind.number(6);

    public static Raters within(Exact lowest, Exact highest) {
        return new Raters(lowest, highest, null, Map.of());
    }

    public Raters inStepsOf(Exact size) {
        return new Raters(lowest, highest, size, weights);
    }

    public Raters rater(String name, Exact weight) {
        Map<String, Exact> more = new LinkedHashMap<>(weights);
        more.put(name, weight);
        return new Raters(lowest, highest, step, more);
    }

    /**
     * The mean of the scores, by the weights of those that the rule names. Where it names raters each of
     * them has to score, and nobody else may; where it names none, somebody has to. One score that cannot be
     * used spoils all.
     */
    Exact mean(Scope unit, String node) {
        List<Opinion> given = unit.handedIn().manualScores().getOrDefault(node, List.of());
        List<Reason> refused = new ArrayList<>();
        Exact weighed = Exact.ZERO;
        Exact whole = Exact.ZERO;
        for (Opinion one : given) {
            String fault = faultOf(one, given);
            if (fault != null) {
                refused.add(refusedScore(one, fault));
                continue;
            }
            Exact weight = weightOf(one.rater());
            whole = whole.plus(weight);
            weighed = weighed.plus(pointsOf(one).times(weight));
        }
        if (!refused.isEmpty()) {
            throw new Lack(Lack.Cause.REFUSED, refused);
        }
        needAll(given);
        if (whole.sign() == 0) {
            throw Lack.zeroDenominator();
        }
        return weighed.over(whole);
    }

    private static Reason refusedScore(Opinion one, String why) {
        return reason("refused-score").and("rater", one.rater()).and("why", why);
    }

    /** What is wrong with a score, of several things the first; null where nothing is. */
    private String faultOf(Opinion one, List<Opinion> given) {
        Predicate<String> isRater = (name) -> Text.sameName(name, one.rater());
        if (!weights.isEmpty() && weights.keySet().stream().noneMatch(isRater)) {
            return "unknown-rater";
        }
        if (given.stream().map(Opinion::rater).filter(isRater).count() > 1) {
            return "given-twice";
        }
        Exact points;
        try {
            points = POINTS.exact(POINTS.read(one.value()));
        } catch (Unreadable unreadable) {
            return unreadable.why;
        }
        if (points.compareTo(lowest) < 0) {
            return "below-lowest";
        }
        if (points.compareTo(highest) > 0) {
            return "above-highest";
        }
        if (step != null && !points.isMultipleOf(step)) {
            return "too-fine";
        }
        return one.reason().codePoints().allMatch(Raters::isBlank) ? "without-reason" : null;
    }

    private static Exact pointsOf(Opinion one) {
        try {
            return POINTS.exact(POINTS.read(one.value()));
        } catch (Unreadable looked) {
            throw new IllegalStateException("a score that has no fault can be read", looked);
        }
    }

    /** Where the rule names no raters all weigh alike. */
    private Exact weightOf(String rater) {
        for (Map.Entry<String, Exact> known : weights.entrySet()) {
            if (Text.sameName(known.getKey(), rater)) {
                return known.getValue();
            }
        }
        return Exact.ONE;
    }

    private void needAll(List<Opinion> given) {
        List<Reason> awaited = new ArrayList<>();
        if (weights.isEmpty() && given.isEmpty()) {
            awaited.add(reason("missing-score"));
        }
        for (String name : weights.keySet()) {
            if (given.stream().noneMatch((one) -> Text.sameName(one.rater(), name))) {
                awaited.add(reason("missing-score").and("rater", name));
            }
        }
        if (!awaited.isEmpty()) {
            throw new Lack(Lack.Cause.AWAITING_MANUAL_SCORE, awaited);
        }
    }

    /** White space and line ends of ECMAScript. */
    private static boolean isBlank(int sign) {
        return (sign >= 0x09 && sign <= 0x0d)
            || (sign >= 0x2000 && sign <= 0x200a)
            || " \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff".indexOf(sign) >= 0;
    }
}
