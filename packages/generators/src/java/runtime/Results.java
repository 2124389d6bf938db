package cchc.runtime;

import java.util.List;

/** What units got in a round, in the order in which they were handed in. */
public record Results(Header header, List<UnitResult> units) {
    public record Header(String rulebook, String hash, String round, String engine) {}

    /**
     * What one unit got; {@code block}, {@code grade} and {@code rank} are null where there are none. Scores
     * are exact decimals as text, or fractions in lowest terms where no decimal is.
     */
    public record UnitResult(
        String unit,
        String block,
        List<NodeResult> nodes,
        TotalResult total,
        Grade grade,
        Rank rank,
        List<NamedResult> results) {}

    /** What a part of the tree got; {@code score} is null where it has none. */
    public record NodeResult(
        String node, String score, String outOf, Status status, List<Reason> reasons) {}

    /**
     * {@code score} is null where there is none yet, and {@code soFar} where there is one; {@code bonus} and
     * {@code penalty} are null where there are no such blocks, or they are not decided.
     */
    public record TotalResult(
        String score,
        String soFar,
        String outOf,
        Status status,
        String bonus,
        String penalty,
        List<Reason> reasons) {}

    public enum GradeStatus { GRADED, AWAITING_SCORE, NO_GRADE_TAKES_IT }

    /** {@code by} says what put the unit into its grade. */
    public record Grade(GradeStatus status, String grade, String by, List<Reason> reasons) {}

    public enum RankStatus { RANKED, AWAITING_DECISION, AWAITING_SCORE }

    public record Rank(RankStatus status, int rank, boolean tied, String authority) {}

    /** A named result; {@code value} is null where something lacks. */
    public record NamedResult(String name, String value, List<Reason> reasons) {}
}
