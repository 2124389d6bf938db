package cchc.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a rulebook: what is handed in, the tree, what happens after the total. */
public final class Rulebook {
    /**
     * What the header of a canonical result names as its maker: scorers that give the reference's bytes name
     * what it names.
     */
    static final String ENGINE = "reference/1";

    final String code;
    /** Fingerprint of the model that this was made from. */
    final String hash;
    final Map<String, Input> inputs = new LinkedHashMap<>();
    final Map<String, Evidence> evidence = new LinkedHashMap<>();
    /** The columns of each case table. */
    final Map<String, Map<String, Kind>> tables = new LinkedHashMap<>();
    final Map<String, Survey> surveys = new LinkedHashMap<>();
    final Map<String, Calendar> calendars = new LinkedHashMap<>();
    final List<Node> fields = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();
    /** Which types of unit make a block; null: the data say who is in which block. */
    Map<String, List<String>> unitBlocks;
    Integer totalDigits;
    /** What is left of the fields stands for so many points (null: it does not), where this holds. */
    Exact rescaledTo;
    Condition rescaledWhen;
    Grading grading;
    Ranking ranking;
    final List<Named> results = new ArrayList<>();
    final Words words = new Words();
    private List<Leaf> leaves;

    /** A result that is worked out from scores, totals and figures. */
    record Named(String name, Formula value, Integer digits) {}

    public Rulebook(String code, String hash) {
        this.code = code;
        this.hash = hash;
    }

    /** What readers call a code or a name: {@code state.none}, {@code input.x}. */
    public Rulebook word(String key, String word) {
        words.word(key, word);
        return this;
    }

    /** A sentence for reasons of a kind that say all that is needed. */
    public Rulebook sentence(String kind, String text, String... needs) {
        words.sentence(kind, text, needs);
        return this;
    }

    public Rulebook input(Input input) {
        inputs.put(input.name(), input);
        return this;
    }

    public Rulebook evidence(Evidence asked) {
        evidence.put(asked.name(), asked);
        return this;
    }

    public Rulebook column(String table, String name, Kind kind) {
        tables.computeIfAbsent(table, (any) -> new LinkedHashMap<>()).put(name, kind);
        return this;
    }

    public Rulebook survey(Survey survey) {
        surveys.put(survey.name(), survey);
        return this;
    }

    public Rulebook calendar(Calendar calendar) {
        calendars.put(calendar.name(), calendar);
        return this;
    }

    public Rulebook field(Node field) {
        fields.add(field);
        return this;
    }

    public Rulebook block(Block block) {
        blocks.add(block);
        return this;
    }

    /** Units of these types make a block; units of no such block are in none. */
    public Rulebook unitBlock(String name, String... types) {
        if (unitBlocks == null) {
            unitBlocks = new LinkedHashMap<>();
        }
        unitBlocks.put(name, List.of(types));
        return this;
    }

    public Rulebook totalDigits(int digits) {
        totalDigits = digits;
        return this;
    }

    public Rulebook rescaledTo(Exact points) {
        rescaledTo = points;
        return this;
    }

    public Rulebook rescaledTo(Exact points, Condition when) {
        rescaledTo = points;
        rescaledWhen = when;
        return this;
    }

    public Rulebook grading(Grading grades) {
        grading = grades;
        return this;
    }

    public Rulebook ranking(Ranking ranks) {
        ranking = ranks;
        return this;
    }

    public Rulebook result(String name, Formula value) {
        results.add(new Named(name, value, null));
        return this;
    }

    public Rulebook result(String name, Formula value, int digits) {
        results.add(new Named(name, value, digits));
        return this;
    }

    /** The leaves, in the order of the rulebook. */
    List<Leaf> leaves() {
        if (leaves == null) {
            List<Leaf> all = new ArrayList<>();
            for (Node node : nodes()) {
                if (node instanceof Leaf leaf) {
                    all.add(leaf);
                }
            }
            leaves = all;
        }
        return leaves;
    }

    /** Parents before children, in the order of the rulebook. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>();
        fields.forEach((field) -> all.addAll(field.withDescendants()));
        for (Block block : blocks) {
            block.children().forEach((child) -> all.addAll(child.withDescendants()));
        }
        return all;
    }
}
