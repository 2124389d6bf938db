package cchc.runtime;

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
}
