package cchc.runtime;

import cchc.runtime.Population.UnitData;
import cchc.runtime.Results.NodeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a unit got what it got: for each part of the tree its title, how it is scored in words, the figures
 * its rule looked at, and the result; its status and reasons in the words of the rulebook's readers.
 */
public record Explanation(List<Part> parts) {
    public record Part(
        String title,
        List<String> rule,
        Map<String, String> figures,
        NodeResult result,
        String status,
        List<String> reasons) {}

    static Explanation of(Rulebook rulebook, UnitData unit, Map<String, Datum> shared) {
        Population population = Scoring.populationOf(unit, shared);
        String round = Scoring.lastOf(population.rounds());
        World world = new World(rulebook, population, round);
        List<Part> parts = new ArrayList<>();
        for (Node node : world.nodes) {
            NodeResult result = Scoring.node(world.nodeScore(world.units.get(0), node.id()));
            List<String> rule = node instanceof Leaf leaf ? leaf.rule() : List.of();
            parts.add(new Part(
                node.title(),
                rule,
                figures(node, rulebook, population),
                result,
                rulebook.words.of(result.status()),
                result.reasons().stream().map(rulebook.words::of).toList()));
        }
        return new Explanation(parts);
    }

    /** What a leaf's rule asks for when it is judged by itself. */
    private static Map<String, String> figures(Node node, Rulebook rulebook, Population population) {
        if (!(node instanceof Leaf leaf)) {
            return Map.of();
        }
        World apart = new World(rulebook, population, Scoring.lastOf(population.rounds()));
        Scope unit = apart.units.get(0);
        LeafScores.of(leaf, unit);
        return new TreeMap<>(unit.asked());
    }

    /** As text for people, a part a paragraph. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            NodeResult result = part.result;
            String score = result.score() == null ? "–" : result.score();
            text.append(result.node()).append(". ").append(part.title).append(": ");
            text.append(score).append(" / ").append(result.outOf());
            text.append(" (").append(part.status).append(")\n");
            part.rule.forEach((line) -> text.append("    ").append(line).append('\n'));
            part.figures.forEach(
                (name, value) -> text.append("    ").append(name).append(" = ").append(value).append('\n'));
            part.reasons.forEach((reason) -> text.append("    ⟶ ").append(reason).append('\n'));
        }
        return text.toString();
    }
}
