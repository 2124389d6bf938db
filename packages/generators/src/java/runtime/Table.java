package cchc.runtime;

import cchc.runtime.Population.Round;
import cchc.runtime.Population.UnitData;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of many units in columns: of each input an array with a number a unit, in steps of its last digit
 * ({@code 2550} is 25.50 where an input has two decimal places), a day as days since 1970-01-01, yes as 1 and
 * no as 0, an option as its place. What a unit hands in beside figures is not in a table.
 */
public final class Table {
    /** Stands where a unit handed nothing in. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final String ROUND = "final";

    final int rows;
    final Map<String, long[]> figures = new LinkedHashMap<>();
    private String[] ids;
    private String[] types;

    public Table(int rows) {
        this.rows = rows;
    }

    /** @throws IllegalArgumentException where there are not as many values as rows */
    public Table figure(String input, long... values) {
        if (values.length != rows) {
            throw new IllegalArgumentException(
                "`" + input + "` has " + values.length + " values; the table has " + rows + " rows");
        }
        figures.put(input, values);
        return this;
    }

    /** @throws IllegalArgumentException where there are not as many of them as rows */
    public Table ids(String... ofUnits) {
        ids = checked("ids", ofUnits);
        return this;
    }

    /** @throws IllegalArgumentException where there are not as many of them as rows */
    public Table types(String... ofUnits) {
        types = checked("types", ofUnits);
        return this;
    }

    private String[] checked(String what, String[] ofUnits) {
        if (ofUnits.length != rows) {
            throw new IllegalArgumentException(
                "`" + what + "` has " + ofUnits.length + " values; the table has " + rows + " rows");
        }
        return ofUnits.clone();
    }

    String id(int row) {
        return ids == null ? String.valueOf(row + 1) : ids[row];
    }

    /** The same as a population, whose units are made when they are asked for. */
    Population population(Rulebook rulebook) {
        figures.keySet().forEach((name) -> Names.check("figure", name, rulebook.inputs.keySet()));
        Map<String, Datum> shared = new HashMap<>();
        rulebook.inputs.forEach((name, input) -> {
            if (input.shared() && figures.containsKey(name) && rows > 0) {
                put(shared, input, figures.get(name)[0]);
            }
        });
        List<UnitData> units = new AbstractList<>() {
            @Override
            public UnitData get(int row) {
                return unit(row, rulebook);
            }

            @Override
            public int size() {
                return rows;
            }
        };
        return new Population(List.of(ROUND), shared, units);
    }

    private UnitData unit(int row, Rulebook rulebook) {
        Map<String, Datum> inputs = new HashMap<>();
        rulebook.inputs.forEach((name, input) -> {
            if (!input.shared() && figures.containsKey(name)) {
                put(inputs, input, figures.get(name)[row]);
            }
        });
        Round round = new Round(inputs, Map.of(), Map.of(), Map.of(), Map.of());
        return new UnitData(
            id(row), null, types == null ? null : types[row], null, Map.of(), Map.of(ROUND, round),
            Map.of());
    }

    private static void put(Map<String, Datum> to, Input input, long value) {
        if (value != MISSING) {
            to.put(input.name(), Datum.given(input.kind().text(value)));
        }
    }
}
