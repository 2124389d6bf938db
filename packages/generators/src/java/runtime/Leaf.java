package cchc.runtime;

import java.util.List;

/**
 * A part of the tree that is scored by a rule. {@code rule} says in words how; the two judges say what it
 * comes to where a figure is missing or a denominator is zero (null: nothing is said).
 */
public record Leaf(
    String id,
    String title,
    String level,
    List<String> rule,
    Judge judge,
    Judge missingInput,
    Judge zeroDenominator,
    Exact points,
    Exact lowest,
    Integer digits,
    boolean monitored) implements Node {

    public static Leaf of(String id, String title, String level, Exact points, Judge judge) {
        return new Leaf(
            id, title, level, List.of(), judge, null, null, points, Exact.ZERO, null, false);
    }

    public Leaf saying(String... lines) {
        return new Leaf(
            id, title, level, List.of(lines), judge, missingInput, zeroDenominator, points, lowest,
            digits, monitored);
    }

    public Leaf missingInput(Judge instead) {
        return new Leaf(
            id, title, level, rule, judge, instead, zeroDenominator, points, lowest, digits, monitored);
    }

    public Leaf zeroDenominator(Judge instead) {
        return new Leaf(
            id, title, level, rule, judge, missingInput, instead, points, lowest, digits, monitored);
    }

    public Leaf lowest(Exact least) {
        return new Leaf(
            id, title, level, rule, judge, missingInput, zeroDenominator, points, least, digits,
            monitored);
    }

    public Leaf digits(int places) {
        return new Leaf(
            id, title, level, rule, judge, missingInput, zeroDenominator, points, lowest, places,
            monitored);
    }

    /** It is watched and has no score. */
    public Leaf onlyWatched() {
        return new Leaf(
            id, title, level, rule, judge, missingInput, zeroDenominator, points, lowest, digits, true);
    }
}
