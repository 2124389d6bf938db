package cchc.runtime;

import cchc.runtime.Population.Case;
import cchc.runtime.Population.Count;
import cchc.runtime.Population.Document;
import cchc.runtime.Population.Opinion;
import cchc.runtime.Population.Round;
import cchc.runtime.Population.UnitData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the data of one unit, round by round; {@code S} is the builder of one rulebook. A name that the
 * rulebook does not have is an {@link IllegalArgumentException} which tells the known ones: what nobody asks
 * for would be scored as missing.
 */
public abstract class UnitBuilder<S extends UnitBuilder<S>> {
    private final String id;
    private final Rulebook rulebook;
    private String name;
    private String type;
    private String block;
    private final Map<String, Datum> attributes = new LinkedHashMap<>();
    private final Map<String, Round> rounds = new LinkedHashMap<>();
    private final Map<String, List<Case>> cases = new LinkedHashMap<>();
    private Round round;

    protected UnitBuilder(String id, Rulebook rulebook) {
        this.id = id;
        this.rulebook = rulebook;
        inRound("final");
    }

    protected abstract S self();

    public UnitData build() {
        Map<String, Round> given = new LinkedHashMap<>(rounds);
        // The first round was only begun where another one was named before anything was said.
        given.values().removeIf(UnitBuilder::isEmpty);
        return new UnitData(id, name, type, block, attributes, given.isEmpty() ? rounds : given, cases);
    }

    private static boolean isEmpty(Round round) {
        return round.inputs().isEmpty() && round.evidence().isEmpty() && round.surveys().isEmpty()
            && round.manualScores().isEmpty() && round.choices().isEmpty();
    }

    /** What follows is handed in for this round; rounds come earliest first. */
    public final S inRound(String round) {
        this.round = rounds.computeIfAbsent(round, (any) -> new Round(
            new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
            new LinkedHashMap<>()));
        return self();
    }

    public final S unitName(String name) {
        this.name = name;
        return self();
    }

    public final S unitType(String type) {
        this.type = type;
        return self();
    }

    public final S unitBlock(String block) {
        this.block = block;
        return self();
    }

    public final S attribute(String name, String value) {
        attributes.put(name, Datum.given(value));
        return self();
    }

    /** An input in canonical text: {@code 12.5}, {@code 2025-12-31}, {@code yes}. */
    public final S input(String name, String value) {
        String own = Names.check("figure", name, rulebook.inputs.keySet());
        if (rulebook.inputs.get(own).shared()) {
            throw new IllegalArgumentException("`" + own + "` is a figure that all units share");
        }
        round.inputs().put(own, Datum.given(value));
        return self();
    }

    protected final S figure(String name, long value) {
        return input(name, Long.toString(value));
    }

    protected final S figure(String name, BigDecimal value) {
        return input(name, value.toPlainString());
    }

    protected final S figure(String name, boolean value) {
        return input(name, value ? "yes" : "no");
    }

    protected final S figure(String name, LocalDate value) {
        return input(name, value.toString());
    }

    protected final S figure(String name, LocalDateTime value) {
        return input(name, Text.momentText(value.toEpochSecond(ZoneOffset.UTC)));
    }

    /** A document that was shown; {@code issued} may be null. */
    public final S document(String evidence, EvidenceState state, LocalDate issued) {
        return document(evidence, new Document(state, issued == null ? null : issued.toString(), null));
    }

    /** The same of a document whose time of issue matters. */
    public final S documentAt(String evidence, EvidenceState state, LocalDateTime issued) {
        String moment = Text.momentText(issued.toEpochSecond(ZoneOffset.UTC));
        return document(evidence, new Document(state, moment.substring(0, 10), moment.substring(11)));
    }

    private S document(String evidence, Document shown) {
        String own = Names.check("evidence", evidence, rulebook.evidence.keySet());
        round.evidence().computeIfAbsent(own, (any) -> new ArrayList<>()).add(shown);
        return self();
    }

    /** How many of a group (empty: of everybody) chose an option of a survey. */
    public final S answers(String survey, String group, String option, long count) {
        String own = Names.check("survey", survey, rulebook.surveys.keySet());
        Survey asked = rulebook.surveys.get(own);
        Names.check("option of `" + own + "`", option, asked.options().keySet());
        if (!asked.groups().isEmpty() || !group.isEmpty()) {
            Names.check("group of `" + own + "`", group, asked.groups().keySet());
        }
        Count counted = new Count(group, option, Datum.given(Long.toString(count)));
        round.surveys().computeIfAbsent(own, (any) -> new ArrayList<>()).add(counted);
        return self();
    }

    public final S rated(String criterion, String rater, BigDecimal points, String reason) {
        Opinion opinion = new Opinion(rater, Datum.given(points.toPlainString()), reason);
        round.manualScores().computeIfAbsent(leaf(criterion), (any) -> new ArrayList<>()).add(opinion);
        return self();
    }

    public final S chosen(String criterion, String rater, String title, String reason) {
        Opinion opinion = new Opinion(rater, Datum.given(title), reason);
        round.choices().computeIfAbsent(leaf(criterion), (any) -> new ArrayList<>()).add(opinion);
        return self();
    }

    private String leaf(String criterion) {
        return Names.check("criterion", criterion, rulebook.leaves().stream().map(Leaf::id).toList());
    }

    /** A row of a case table, its cells in canonical text. */
    public final S row(String table, Map<String, String> cells) {
        String own = Names.check("case table", table, rulebook.tables.keySet());
        List<Case> rows = cases.computeIfAbsent(own, (any) -> new ArrayList<>());
        Map<String, Datum> data = new LinkedHashMap<>();
        cells.forEach((column, value) -> data.put(
            Names.check("column of `" + own + "`", column, rulebook.tables.get(own).keySet()),
            Datum.given(value)));
        rows.add(new Case(rows.size() + 1, data));
        return self();
    }

    /** The table was handed in, and is empty unless rows follow. */
    public final S noRows(String table) {
        String own = Names.check("case table", table, rulebook.tables.keySet());
        cases.computeIfAbsent(own, (any) -> new ArrayList<>());
        return self();
    }
}
