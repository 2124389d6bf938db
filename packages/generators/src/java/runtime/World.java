package cchc.runtime;

import cchc.runtime.Population.UnitData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All units of a population in one round; each score is worked out once, when it is first asked for. */
final class World {
    final Rulebook rulebook;
    final Population population;
    final String round;
    final List<Scope> units = new ArrayList<>();
    /** Parents before children, in the order of the rulebook. */
    final List<Node> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    /** By the place of the unit, then of the node. */
    private final NodeScore[][] scores;
    private final TotalScore[] totals;
    private final TotalScore[] totalsWithoutBonus;
    private final List<String> blocks = new ArrayList<>();
    private final Map<Checking, Scope> checkers = new HashMap<>();
    private final Map<Asked, Spread> spreads = new HashMap<>();
    private final Map<String, World> rounds = new HashMap<>();

    private record Checking(int unit, List<String> inputs) {}

    private record Asked(int formula, String block, List<String> checking) {}

    World(Rulebook rulebook, Population population, String round) {
        this.rulebook = rulebook;
        this.population = population;
        this.round = round;
        Names.checkAll(rulebook, population);
        nodes = Collections.unmodifiableList(rulebook.nodes());
        for (int at = 0; at < nodes.size(); at++) {
            places.put(nodes.get(at).id(), at);
        }
        int count = population.units().size();
        scores = new NodeScore[count][];
        totals = new TotalScore[count];
        totalsWithoutBonus = new TotalScore[count];
        for (int at = 0; at < count; at++) {
            UnitData unit = population.units().get(at);
            units.add(new Scope(this, unit, at, List.of()));
            blocks.add(blockOf(unit));
        }
        rounds.put(round, this);
    }

    /** The unit while bounds of inputs are checked. */
    Scope scopeOf(int unit, List<String> checking) {
        return checkers.computeIfAbsent(
            new Checking(unit, checking),
            (any) -> new Scope(this, population.units().get(unit), unit, checking));
    }

    /** The same units in another round; null where nothing was handed in for it. */
    World inRound(String name) {
        if (!rounds.containsKey(name)) {
            boolean known = population.rounds().contains(name);
            rounds.put(name, known ? new World(rulebook, population, name) : null);
        }
        return rounds.get(name);
    }

    NodeScore nodeScore(Scope unit, String node) {
        int place = places.get(node);
        if (scores[unit.at] == null) {
            scores[unit.at] = new NodeScore[nodes.size()];
        }
        NodeScore known = scores[unit.at][place];
        if (known == null) {
            // A rule never hears which bound is being checked.
            known = scored(nodes.get(place), units.get(unit.at));
            scores[unit.at][place] = known;
        }
        return known;
    }

    private NodeScore scored(Node node, Scope unit) {
        if (node instanceof Leaf leaf) {
            return LeafScores.of(leaf, unit);
        }
        Group group = (Group) node;
        List<NodeScore> parts = new ArrayList<>();
        group.children().forEach((child) -> parts.add(nodeScore(unit, child.id())));
        return GroupScores.of(group, parts, unit);
    }

    TotalScore total(Scope unit) {
        return total(totals, unit, true);
    }

    TotalScore totalWithoutBonus(Scope unit) {
        return total(totalsWithoutBonus, unit, false);
    }

    /** The total of a unit was worked out elsewhere; nothing of it waits. */
    void knows(int unit, Exact total) {
        totals[unit] = new TotalScore(Status.SCORED, total, total, total, List.of(), null, null);
    }

    private TotalScore total(TotalScore[] known, Scope unit, boolean withBonus) {
        if (known[unit.at] == null) {
            known[unit.at] = TotalScore.of(units.get(unit.at), withBonus);
        }
        return known[unit.at];
    }

    /** The block of a unit, null where it is in none. */
    String blockOf(Scope unit) {
        return blocks.get(unit.at);
    }

    /** Where the rulebook says which types make a block, that of its type; else the stated one. */
    private String blockOf(UnitData unit) {
        if (rulebook.unitBlocks == null) {
            return unit.block() == null ? null : Text.nfc(unit.block());
        }
        for (Map.Entry<String, List<String>> block : rulebook.unitBlocks.entrySet()) {
            if (unit.type() != null && block.getValue().contains(unit.type())) {
                return Text.nfc(block.getKey());
            }
        }
        return null;
    }

    /** What a formula comes to over units (of a block, or null: all); the same whoever asks. */
    Spread spread(int formula, Formula of, Spread.Over over, Scope unit) {
        String block = over == Spread.Over.ALL ? null : orNone(blockOf(unit));
        Asked asked = new Asked(formula, block, unit.checking);
        Spread known = spreads.get(asked);
        if (known == null) {
            List<Scope> asking = new ArrayList<>();
            for (Scope one : units) {
                if (block == null || block.equals(orNone(blockOf(one)))) {
                    asking.add(unit.checking.isEmpty() ? one : scopeOf(one.at, unit.checking));
                }
            }
            known = Spread.of(of, asking);
            spreads.put(asked, known);
        }
        return known;
    }

    /** Units in no block stand together. */
    static String orNone(String block) {
        return block == null ? "" : block;
    }
}
