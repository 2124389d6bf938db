package cchc.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a part has the status and score it has, as codes and names in the order in which they are
 * printed; {@code kind} is the first of them. Values are texts or whole numbers.
 */
public record Reason(Map<String, Object> said) {
    public static Reason reason(String kind) {
        return new Reason(Map.of("kind", kind));
    }

    /** The same reason, which says one thing more. */
    public Reason and(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.put(key, value);
        return new Reason(Collections.unmodifiableMap(more));
    }

    public String kind() {
        return (String) said.get("kind");
    }

    /** Whether it is nothing but this kind. */
    boolean isBare(String kind) {
        return said.size() == 1 && kind().equals(kind);
    }

    static List<Reason> join(List<Reason> first, List<Reason> then) {
        if (first.isEmpty()) {
            return then;
        }
        List<Reason> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
