package cchc.runtime;

import cchc.runtime.Kernel.Column;
import cchc.runtime.Kernel.OfEvidence;
import cchc.runtime.Kernel.OfFigure;
import cchc.runtime.Kernel.OfText;
import cchc.runtime.Population.Document;
import cchc.runtime.Population.UnitData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What lanes read, a column a figure: a number in steps of its last digit, a day, 1 and 0, a place. */
public final class Columns {
    /** Nothing was handed in. */
    static final int MISSING = Integer.MIN_VALUE;
    /** The exact runtime has to look. */
    static final int UNUSABLE = Integer.MIN_VALUE + 1;
    private static final int FIRST = Integer.MIN_VALUE + 16;

    private final int[][] ints;
    private final long[][] longs;

    Columns(Kernel kernel, int rows) {
        int count = kernel.columns.size();
        ints = new int[count][];
        longs = new long[count][];
        for (int at = 0; at < count; at++) {
            if (kernel.wide.get(at)) {
                longs[at] = new long[rows];
            } else {
                ints[at] = new int[rows];
            }
        }
    }

    public int[] ints(int column) {
        return ints[column];
    }

    /** Of a column of ints a copy, for lanes that need more for what they work out. */
    public long[] longs(int column) {
        if (longs[column] == null) {
            long[] copy = new long[ints[column].length];
            for (int at = 0; at < copy.length; at++) {
                copy[at] = ints[column][at];
            }
            longs[column] = copy;
        }
        return longs[column];
    }

    public static boolean isNone(long value) {
        return value < FIRST;
    }

    public static boolean isMissing(long value) {
        return value == MISSING;
    }

    /** To the nearest, a half away from zero, where twice the value is proved to fit. */
    public static int roundDiv(int value, int by) {
        return value >= 0 ? (2 * value + by) / (2 * by) : -((by - 2 * value) / (2 * by));
    }

    /** The same for longs. */
    public static long roundDiv(long value, long by) {
        return value >= 0 ? (2 * value + by) / (2 * by) : -((by - 2 * value) / (2 * by));
    }

    void set(int column, int row, long value) {
        if (ints[column] == null) {
            longs[column][row] = value;
        } else {
            ints[column][row] = (int) value;
        }
    }

    /** A figure breaks its bounds: the exact runtime has to say so. */
    public void refuse(int column, int row) {
        if (ints[column] != null) {
            ints[column][row] = UNUSABLE;
        }
        if (longs[column] != null) {
            longs[column][row] = UNUSABLE;
        }
    }

    /** Fills a row with what a unit hands in. */
    void fill(Kernel kernel, int row, Scope unit) {
        for (int at = 0; at < kernel.columns.size(); at++) {
            Column column = kernel.columns.get(at);
            if (column instanceof OfFigure figure) {
                set(at, row, figure(figure, unit));
            } else if (column instanceof OfEvidence evidence) {
                set(at, row, evidence(evidence, unit));
            } else if (column instanceof OfText text) {
                set(at, row, text(text, unit));
            }
        }
    }

    private static long figure(OfFigure column, Scope unit) {
        Input asked = unit.world().rulebook.inputs.get(column.name());
        long value;
        if (column.byRuntime()) {
            try {
                value = unit.number(column.name());
            } catch (Lack lack) {
                return lack.why() == Lack.Cause.MISSING_INPUT ? MISSING : UNUSABLE;
            }
        } else {
            Datum datum = unit.datumOf(asked);
            if (datum == null) {
                return MISSING;
            }
            try {
                value = asked.kind().read(datum);
            } catch (Unreadable unreadable) {
                return UNUSABLE;
            }
        }
        return held(value, column);
    }

    /** Values that no lane is proved for are looked at by the exact runtime. */
    static long held(long value, OfFigure column) {
        return value < column.low() || value > column.high() || value < FIRST ? UNUSABLE : value;
    }

    private static long evidence(OfEvidence column, Scope unit) {
        Evidence asked = unit.world().rulebook.evidence.get(column.name());
        List<Document> documents =
            unit.handedIn().evidence().getOrDefault(column.name(), List.of());
        switch (column.fact()) {
            case STATE:
                return asked.stateOf(documents).ordinal();
            case COUNT:
                return asked.accepted(documents);
            default:
                try {
                    return unit.evidenceDay(column.name());
                } catch (Lack lack) {
                    return UNUSABLE;
                }
        }
    }

    private static long text(OfText column, Scope unit) {
        UnitData data = unit.data();
        switch (column.by()) {
            case TYPE:
                return data.type() == null ? -1 : place(column, data.type());
            case NAME:
                return place(column, data.name() == null ? data.id() : data.name());
            default:
                Datum datum = data.attributes().get(column.name());
                return datum instanceof Datum.Given given ? place(column, given.text()) : UNUSABLE;
        }
    }

    private static long place(OfText column, String text) {
        for (int at = 0; at < column.texts().size(); at++) {
            if (Text.sameName(column.texts().get(at), text)) {
                return at;
            }
        }
        return -1;
    }

    /** The columns of figures by name. */
    static Map<String, Integer> figures(Kernel kernel) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < kernel.columns.size(); at++) {
            if (kernel.columns.get(at) instanceof OfFigure figure) {
                places.put(figure.name(), at);
            }
        }
        return places;
    }
}
