package cchc.runtime;

import java.util.ArrayList;
import java.util.List;

/** Grades from the best to the worst; bands, vetoes, downgrades, caps and quotas apply in this order. */
public final class Grading {
    final List<Band> bands = new ArrayList<>();
    final List<Veto> vetoes = new ArrayList<>();
    final List<Downgrade> downgrades = new ArrayList<>();
    final List<Cap> caps = new ArrayList<>();
    final List<Quota> quotas = new ArrayList<>();
    /** The grades from the best to the worst, each once. */
    final List<String> ladder = new ArrayList<>();

    record Band(String grade, List<Asked> conditions, boolean otherwise) {}

    record Veto(String grade, Condition when) {}

    record Downgrade(int steps, Condition when) {}

    record Cap(String grade, Condition when) {}

    /** At most so many units, or such a share of them; a limit below {@code least} is it. */
    record Quota(String grade, Per per, Limit limit, int least) {}

    public enum Per { ALL, BLOCK }

    /** A condition of a band. */
    public sealed interface Asked {}

    record OfTotal(Condition holds) implements Asked {}

    record EveryPart(String level, Of of, Condition.OfPart holds) implements Asked {}

    record FewPartsBelow(String level, Of of, Condition.OfPart holds, Limit limit) implements Asked {}

    /** What is asked of parts: their points, or their shares of what they are out of. */
    public enum Of { POINTS, SHARE_OF_MAX }

    /** A number, or a share of how many there are (null: it is a number). */
    public record Limit(int count, Exact share) {
        public static Limit count(int most) {
            return new Limit(most, null);
        }

        public static Limit share(Exact most) {
            return new Limit(0, most);
        }
    }

    public static Asked ofTotal(Condition holds) {
        return new OfTotal(holds);
    }

    public static Asked everyPart(String level, Of of, Condition.OfPart holds) {
        return new EveryPart(level, of, holds);
    }

    public static Asked fewPartsBelow(String level, Of of, Condition.OfPart below, Limit most) {
        return new FewPartsBelow(level, of, below, most);
    }

    public Grading band(String grade, Asked... conditions) {
        return band(new Band(grade, List.of(conditions), false));
    }

    /** It takes whom no other band takes. */
    public Grading otherwise(String grade, Asked... conditions) {
        return band(new Band(grade, List.of(conditions), true));
    }

    private Grading band(Band band) {
        bands.add(band);
        if (!ladder.contains(band.grade)) {
            ladder.add(band.grade);
        }
        return this;
    }

    public Grading veto(String grade, Condition when) {
        vetoes.add(new Veto(grade, when));
        return this;
    }

    public Grading downgrade(int steps, Condition when) {
        downgrades.add(new Downgrade(steps, when));
        return this;
    }

    public Grading cap(String grade, Condition when) {
        caps.add(new Cap(grade, when));
        return this;
    }

    public Grading quota(String grade, Per per, Limit most, int least) {
        quotas.add(new Quota(grade, per, most, least));
        return this;
    }
}
