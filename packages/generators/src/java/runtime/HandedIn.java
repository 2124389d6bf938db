package cchc.runtime;

import cchc.runtime.Population.Count;
import cchc.runtime.Population.Document;
import cchc.runtime.Population.Opinion;
import cchc.runtime.Population.Round;
import cchc.runtime.Population.UnitData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counts for a unit in the round that is scored. */
record HandedIn(
    Map<String, Datum> inputs,
    Map<String, List<Document>> evidence,
    Map<String, List<Count>> surveys,
    Map<String, List<Opinion>> manualScores,
    Map<String, List<Opinion>> choices) {

    /** A later round takes what it does not restate from the one before it. */
    static HandedIn of(UnitData unit, List<String> rounds, String round) {
        HandedIn taken = new HandedIn(
            new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        int last = rounds.indexOf(round);
        for (String name : rounds.subList(0, last + 1)) {
            taken.restate(unit.rounds().getOrDefault(name, Round.NOTHING));
        }
        return taken;
    }

    private void restate(Round data) {
        inputs.putAll(data.inputs());
        evidence.putAll(data.evidence());
        surveys.putAll(data.surveys());
        // A leaf is one of its cases: a later choice takes the place of all that was said before.
        choices.putAll(data.choices());
        data.manualScores().forEach((node, scores) -> manualScores.merge(node, scores, HandedIn::restated));
    }

    /** A rater who scores again takes back what that rater said before. */
    private static List<Opinion> restated(List<Opinion> before, List<Opinion> now) {
        List<Opinion> standing = new ArrayList<>();
        for (Opinion old : before) {
            if (now.stream().noneMatch((one) -> Text.sameName(one.rater(), old.rater()))) {
                standing.add(old);
            }
        }
        standing.addAll(now);
        return standing;
    }
}
