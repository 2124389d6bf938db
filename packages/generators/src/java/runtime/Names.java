package cchc.runtime;

import cchc.runtime.Population.Round;
import cchc.runtime.Population.UnitData;
import java.text.Normalizer;
import java.util.Collection;

/** Names that callers give for what a rulebook declares. */
final class Names {
    private Names() {}

    /**
     * The name as the rulebook has it, in NFC.
     *
     * @throws IllegalArgumentException where nothing has this name; all known ones are told
     */
    static String check(String what, String name, Collection<String> known) {
        String own = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (known.contains(own)) {
            return own;
        }
        throw new IllegalArgumentException(
            "no " + what + " `" + name + "`; there are " + (known.isEmpty() ? "none" : known));
    }

    /**
     * Looks whether the rulebook asks for all that was handed in: a misspelt name would be scored as missing.
     *
     * @throws IllegalArgumentException where it does not know a name; all known ones are told
     */
    static void checkAll(Rulebook rulebook, Population population) {
        each("shared", "figure", population.shared().keySet(), rulebook.inputs.keySet());
        for (UnitData unit : population.units()) {
            String place = "unit `" + unit.id() + "`";
            each(place, "case table", unit.cases().keySet(), rulebook.tables.keySet());
            for (Round round : unit.rounds().values()) {
                each(place, "figure", round.inputs().keySet(), rulebook.inputs.keySet());
                each(place, "evidence", round.evidence().keySet(), rulebook.evidence.keySet());
                each(place, "survey", round.surveys().keySet(), rulebook.surveys.keySet());
            }
        }
    }

    private static void each(
            String place, String what, Collection<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                    place + ": no " + what + " `" + name + "`; there are " + (known.isEmpty() ? "none" : known));
            }
        }
    }
}
