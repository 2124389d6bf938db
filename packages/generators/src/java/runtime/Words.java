package cchc.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What codes and names are called by the readers of a rulebook, and sentences for reasons. */
final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    /** {@code needs}: what the reason must say, {@code group}, or {@code what=input}. */
    private record Sentence(List<String> needs, String text) {
        boolean fits(Map<String, Object> said) {
            return needs.stream().allMatch((need) -> {
                int equal = need.indexOf('=');
                return equal < 0
                    ? said.containsKey(need)
                    : need.substring(equal + 1).equals(said.get(need.substring(0, equal)));
            });
        }
    }

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<Sentence>> sentences = new HashMap<>();

    void word(String key, String word) {
        words.put(key, word);
    }

    void sentence(String kind, String text, String... needs) {
        sentences.computeIfAbsent(kind, (any) -> new ArrayList<>())
            .add(new Sentence(List.of(needs), text));
    }

    String of(Status status) {
        return words.getOrDefault("status." + status.code(), status.code());
    }

    /** A reason as a clause without a full stop; its kind where no sentence is known. */
    String of(Reason reason) {
        Map<String, Object> said = reason.said();
        for (Sentence sentence : sentences.getOrDefault(reason.kind(), List.of())) {
            if (sentence.fits(said)) {
                Matcher places = PLACE.matcher(sentence.text);
                return places.replaceAll(
                    (place) -> Matcher.quoteReplacement(inWords(place.group(1), said)));
            }
        }
        return reason.kind();
    }

    private String inWords(String what, Map<String, Object> said) {
        // The year before tells its input by `name`.
        Object value = said.getOrDefault(what, said.get("name"));
        String own = String.valueOf(value);
        String within = switch (what) {
            case "column" -> "column." + said.get("table");
            case "group" -> "group." + said.get("survey");
            case "rater" -> "";
            default -> said.get("kind") + "." + what;
        };
        if (within.isEmpty()) {
            return own.replace('_', ' ');
        }
        String word = words.get(within + "." + own);
        return word != null ? word : words.getOrDefault(what + "." + own, own);
    }
}
