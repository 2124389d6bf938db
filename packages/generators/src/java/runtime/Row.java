package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Population.Case;
import java.util.List;
import java.util.Map;

/** A row of a case table that is counted or scored. */
public final class Row {
    private final String table;
    private final Map<String, Kind> columns;
    private final Case data;

    Row(Scope unit, String table, Case data) {
        this.table = table;
        this.columns = unit.world().rulebook.tables.get(table);
        this.data = data;
    }

    /** A number at the digits of its column. */
    public long number(String column, Reason... because) {
        Datum datum = data.cells().get(column);
        if (datum == null) {
            Lack lack = new Lack(Lack.Cause.MISSING_INPUT, List.of(told("missing-cell", column)));
            throw lack.after(List.of(because));
        }
        Kind kind = columns.get(column);
        String why;
        try {
            long value = kind.read(datum);
            why = kind.beyond(value);
            if (why == null) {
                return value;
            }
        } catch (Unreadable unreadable) {
            why = unreadable.why;
        }
        throw Lack.refused(told("refused-cell", column).and("why", why)).after(List.of(because));
    }

    /** Days since 1970-01-01. */
    public long day(String column, Reason... because) {
        return number(column, because);
    }

    /** Seconds since 1970-01-01T00:00:00. */
    public long moment(String column, Reason... because) {
        return number(column, because);
    }

    public boolean answer(String column, Reason... because) {
        return number(column, because) == 1;
    }

    public String option(String column, Reason... because) {
        return columns.get(column).options().get((int) number(column, because));
    }

    private Reason told(String kind, String column) {
        return reason(kind).and("table", table).and("column", column).and("row", data.row());
    }

    /** A rule of a row. */
    @FunctionalInterface
    public interface Rule<T> {
        T of(Row row);
    }
}
