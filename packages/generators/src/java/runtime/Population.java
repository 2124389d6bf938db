package cchc.runtime;

import java.util.List;
import java.util.Map;

/**
 * What was handed in, as the canonical population (format 1) says it. Rounds stand earliest first; a later
 * round takes what it does not restate from the one before it. {@code shared} are figures of all units.
 */
public record Population(
    List<String> rounds,
    Map<String, Datum> shared,
    List<UnitData> units,
    Map<String, Previous> previous) {

    /** Figures without scores of the year before. */
    public Population(List<String> rounds, Map<String, Datum> shared, List<UnitData> units) {
        this(rounds, shared, units, Map.of());
    }

    /**
     * One unit; {@code name}, {@code type} and {@code block} may be null. A case table that was not handed
     * in is absent, which is not "no rows".
     */
    public record UnitData(
        String id,
        String name,
        String type,
        String block,
        Map<String, Datum> attributes,
        Map<String, Round> rounds,
        Map<String, List<Case>> cases) {}

    public record Round(
        Map<String, Datum> inputs,
        Map<String, List<Document>> evidence,
        Map<String, List<Count>> surveys,
        Map<String, List<Opinion>> manualScores,
        Map<String, List<Opinion>> choices) {

        static final Round NOTHING = new Round(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** A document that was shown; {@code issued}, and {@code time} of that day, may be null. */
    public record Document(EvidenceState state, String issued, String time) {}

    /** How many respondents of a group chose an option. */
    public record Count(String group, String option, Datum count) {}

    /** What a person gives a leaf: points, or the title of an alternative. */
    public record Opinion(String rater, Datum value, String reason) {}

    /** A row of a case table, and where it stood in its file. */
    public record Case(int row, Map<String, Datum> cells) {}

    /** What a unit had in the year before; {@code total} may be null. */
    public record Previous(Map<String, Datum> inputs, Map<String, String> scores, String total) {}
}
