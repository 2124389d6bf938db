package cchc.runtime;

import cchc.runtime.Population.Case;
import cchc.runtime.Population.Count;
import cchc.runtime.Population.Document;
import cchc.runtime.Population.Opinion;
import cchc.runtime.Population.Previous;
import cchc.runtime.Population.Round;
import cchc.runtime.Population.UnitData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A population from its canonical JSON. */
public final class ReadPopulation {
    private static final Object FORMAT = 1L;

    private ReadPopulation() {}

    /**
     * The population that a text says.
     *
     * @throws IllegalArgumentException where the text is no population of this format
     */
    public static Population of(String text) {
        try {
            Map<String, Object> document = object(Json.read(text));
            if (!FORMAT.equals(document.get("format"))) {
                throw new IllegalArgumentException("not a population of format " + FORMAT);
            }
            List<UnitData> units = all(document.get("units"), ReadPopulation::unit);
            Set<String> seen = new HashSet<>();
            for (UnitData unit : units) {
                if (!seen.add(unit.id())) {
                    throw new IllegalArgumentException(
                        "not a population: the unit `" + unit.id() + "` stands there twice");
                }
            }
            return new Population(
                all(document.get("rounds"), (one) -> (String) one),
                values(document.get("shared")),
                units,
                document.containsKey("previous")
                    ? byName(document.get("previous"), ReadPopulation::previous)
                    : Map.of());
        } catch (ClassCastException | NullPointerException unlike) {
            throw new IllegalArgumentException("not a population: " + unlike.getMessage(), unlike);
        }
    }

    private static UnitData unit(Object json) {
        Map<String, Object> unit = object(json);
        return new UnitData(
            named(unit, "id"),
            (String) unit.get("name"),
            (String) unit.get("type"),
            (String) unit.get("block"),
            values(unit.get("attributes")),
            byName(unit.get("rounds"), ReadPopulation::round),
            byName(unit.get("cases"), (rows) -> all(rows, ReadPopulation::row)));
    }

    private static Case row(Object json) {
        Map<String, Object> row = object(json);
        return new Case(Math.toIntExact((Long) row.get("row")), values(row.get("cells")));
    }

    private static Round round(Object json) {
        Map<String, Object> round = object(json);
        return new Round(
            values(round.get("inputs")),
            byName(round.get("evidence"), (shown) -> all(shown, ReadPopulation::document)),
            byName(round.get("surveys"), (counts) -> all(counts, ReadPopulation::count)),
            byName(round.get("manualScores"), (given) -> all(given, (one) -> opinion(one, "score"))),
            byName(round.get("choices"), (given) -> all(given, (one) -> opinion(one, "choice"))));
    }

    private static Document document(Object json) {
        Map<String, Object> shown = object(json);
        return new Document(
            EvidenceState.ofDocument(named(shown, "state")),
            (String) shown.get("issued"),
            (String) shown.get("time"));
    }

    private static Count count(Object json) {
        Map<String, Object> count = object(json);
        return new Count(named(count, "group"), named(count, "option"), datum(count.get("count")));
    }

    private static Opinion opinion(Object json, String what) {
        Map<String, Object> given = object(json);
        String reason = (String) given.getOrDefault("reason", "");
        return new Opinion(named(given, "rater"), datum(given.get(what)), reason);
    }

    private static Previous previous(Object json) {
        Map<String, Object> before = object(json);
        return new Previous(
            values(before.get("inputs")),
            byName(before.get("scores"), (score) -> (String) score),
            (String) before.get("total"));
    }

    private static Datum datum(Object json) {
        if (json instanceof String text) {
            return Datum.given(text);
        }
        Map<String, Object> refused = object(json);
        return new Datum.Refused(named(refused, "refused"), named(refused, "text"));
    }

    private static Map<String, Datum> values(Object json) {
        return byName(json, ReadPopulation::datum);
    }

    private static String named(Map<String, Object> object, String key) {
        String value = (String) object.get(key);
        if (value == null) {
            throw new IllegalArgumentException("not a population: `" + key + "` is missing");
        }
        return value;
    }

    private static <T> Map<String, T> byName(Object json, Function<Object, T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        object(json).forEach((name, value) -> made.put(name, make.apply(value)));
        return made;
    }

    private static <T> List<T> all(Object json, Function<Object, T> make) {
        List<T> made = new ArrayList<>();
        for (Object one : (List<?>) json) {
            made.add(make.apply(one));
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
