package cchc.runtime;

import cchc.runtime.Population.UnitData;
import cchc.runtime.Results.Grade;
import cchc.runtime.Results.NamedResult;
import cchc.runtime.Results.NodeResult;
import cchc.runtime.Results.Rank;
import cchc.runtime.Results.TotalResult;
import cchc.runtime.Results.UnitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scores populations, and single units. */
public final class Scoring {
    private Scoring() {}

    /**
     * The results of all units in a round.
     *
     * @throws IllegalArgumentException where the population has no such round
     */
    public static Results of(Rulebook rulebook, Population population, String round) {
        if (!population.rounds().contains(round)) {
            throw new IllegalArgumentException(
                "no round `" + round + "`; the population has " + population.rounds());
        }
        return in(new World(rulebook, population, round));
    }

    /** The results of all units in the last round. */
    public static Results of(Rulebook rulebook, Population population) {
        return in(new World(rulebook, population, lastOf(population.rounds())));
    }

    /** A unit by itself, in the last of its rounds. */
    public static UnitResult alone(Rulebook rulebook, UnitData unit, Map<String, Datum> shared) {
        return of(rulebook, populationOf(unit, shared)).units().get(0);
    }

    /** Why a unit by itself gets what it gets, in the last of its rounds. */
    public static Explanation explain(
        Rulebook rulebook, UnitData unit, Map<String, Datum> shared) {
        return Explanation.of(rulebook, unit, shared);
    }

    static Population populationOf(UnitData unit, Map<String, Datum> shared) {
        return new Population(List.copyOf(unit.rounds().keySet()), shared, List.of(unit));
    }

    static String lastOf(List<String> rounds) {
        return rounds.isEmpty() ? "" : rounds.get(rounds.size() - 1);
    }

    private static Results in(World world) {
        Rulebook rulebook = world.rulebook;
        List<Grade> grades = rulebook.grading == null ? null : Grades.of(rulebook.grading, world);
        List<Rank> ranks = rulebook.ranking == null ? null : Ranks.of(rulebook.ranking, world);
        List<UnitResult> units = new ArrayList<>();
        for (Scope unit : world.units) {
            units.add(new UnitResult(
                unit.data().id(),
                world.blockOf(unit),
                world.nodes.stream().map((node) -> node(world.nodeScore(unit, node.id()))).toList(),
                total(world.total(unit), rulebook.totalDigits),
                grades == null ? null : grades.get(unit.at),
                ranks == null ? null : ranks.get(unit.at),
                rulebook.results.stream().map((named) -> named(named, unit)).toList()));
        }
        return new Results(
            new Results.Header(rulebook.code, rulebook.hash, world.round, Rulebook.ENGINE), units);
    }

    /** Padded to the digits of the node's own rounding; without one, the shortest exact text. */
    static NodeResult node(NodeScore score) {
        return new NodeResult(
            score.node().id(),
            score.score() == null ? null : score.score().printed(score.node().digits()),
            score.outOf().printed(),
            score.status(),
            score.reasons());
    }

    private static TotalResult total(TotalScore total, Integer digits) {
        return new TotalResult(
            total.score() == null ? null : total.score().printed(digits),
            total.score() == null ? total.soFar().printed() : null,
            total.outOf().printed(),
            total.status(),
            total.bonus() == null ? null : total.bonus().printed(),
            total.penalty() == null ? null : total.penalty().printed(),
            total.reasons());
    }

    private static NamedResult named(Rulebook.Named named, Scope unit) {
        try {
            Exact value = named.value().of(unit).rounded(named.digits());
            return new NamedResult(named.name(), value.printed(named.digits()), List.of());
        } catch (Lack lack) {
            return new NamedResult(named.name(), null, lack.reasons());
        }
    }
}
