package cchc.runtime;

import cchc.runtime.Results.Grade;
import cchc.runtime.Results.Header;
import cchc.runtime.Results.NamedResult;
import cchc.runtime.Results.NodeResult;
import cchc.runtime.Results.Rank;
import cchc.runtime.Results.TotalResult;
import cchc.runtime.Results.UnitResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The canonical result: JSON Lines in NFC, a header and then a line a unit in input order. */
public final class CanonicalResult {
    private static final int FORMAT = 1;

    private CanonicalResult() {}

    public static String of(Results results) {
        StringBuilder text = new StringBuilder();
        write(header(results.header()), text);
        results.units().forEach((unit) -> write(unit(unit), text));
        return Text.nfc(text.toString());
    }

    private static void write(Map<String, Object> line, StringBuilder to) {
        Json.write(line, to);
        to.append('\n');
    }

    private static Map<String, Object> header(Header header) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("format", FORMAT);
        line.put("rulebook", header.rulebook());
        line.put("hash", header.hash());
        line.put("round", header.round());
        line.put("engine", header.engine());
        return line;
    }

    private static Map<String, Object> unit(UnitResult unit) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("unit", unit.unit());
        putKnown(line, "block", unit.block());
        List<Object> nodes = new ArrayList<>();
        unit.nodes().forEach((node) -> nodes.add(node(node)));
        line.put("nodes", nodes);
        line.put("total", total(unit.total()));
        if (unit.grade() != null) {
            line.put("grade", grade(unit.grade()));
        }
        if (unit.rank() != null) {
            line.put("rank", rank(unit.rank()));
        }
        if (!unit.results().isEmpty()) {
            List<Object> results = new ArrayList<>();
            unit.results().forEach((result) -> results.add(named(result)));
            line.put("results", results);
        }
        return line;
    }

    private static Map<String, Object> node(NodeResult node) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("node", node.node());
        line.put("score", node.score());
        line.put("outOf", node.outOf());
        line.put("status", node.status().code());
        line.put("reasons", reasons(node.reasons()));
        return line;
    }

    private static Map<String, Object> total(TotalResult total) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("score", total.score());
        putKnown(line, "soFar", total.soFar());
        line.put("outOf", total.outOf());
        line.put("status", total.status().code());
        putKnown(line, "bonus", total.bonus());
        putKnown(line, "penalty", total.penalty());
        line.put("reasons", reasons(total.reasons()));
        return line;
    }

    private static Map<String, Object> grade(Grade grade) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("status", code(grade.status()));
        switch (grade.status()) {
            case GRADED:
                line.put("grade", grade.grade());
                line.put("by", grade.by());
                break;
            case AWAITING_SCORE:
                line.put("reasons", reasons(grade.reasons()));
                break;
            default:
                break;
        }
        return line;
    }

    private static Map<String, Object> rank(Rank rank) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("status", code(rank.status()));
        switch (rank.status()) {
            case RANKED:
                line.put("rank", rank.rank());
                line.put("tied", rank.tied());
                break;
            case AWAITING_DECISION:
                line.put("rank", rank.rank());
                line.put("authority", rank.authority());
                break;
            default:
                break;
        }
        return line;
    }

    private static Map<String, Object> named(NamedResult result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", result.name());
        line.put("value", result.value());
        line.put("reasons", reasons(result.reasons()));
        return line;
    }

    private static List<Object> reasons(List<Reason> reasons) {
        List<Object> said = new ArrayList<>();
        reasons.forEach((reason) -> said.add(reason.said()));
        return said;
    }

    private static String code(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void putKnown(Map<String, Object> line, String key, String value) {
        if (value != null) {
            line.put(key, value);
        }
    }
}
