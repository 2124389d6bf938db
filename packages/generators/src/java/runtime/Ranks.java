package cchc.runtime;

import cchc.runtime.Ranking.ByAuthority;
import cchc.runtime.Ranking.ByValue;
import cchc.runtime.Ranking.Key;
import cchc.runtime.Results.Rank;
import cchc.runtime.Results.RankStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Competition ranks, 1-2-2-4, over all units or in each block. */
final class Ranks {
    private static final Rank AWAITING = new Rank(RankStatus.AWAITING_SCORE, 0, false, null);

    private final World world;
    private final Rank[] ranks;

    private Ranks(World world) {
        this.world = world;
        ranks = new Rank[world.units.size()];
    }

    /** The rank of each unit; without a total, or a value of the first key, it waits. */
    static List<Rank> of(Ranking ranking, World world) {
        Ranks all = new Ranks(world);
        Map<String, List<Scope>> groups = new LinkedHashMap<>();
        for (Scope unit : world.units) {
            if (contends(unit, ranking)) {
                boolean whole = ranking.per == Grading.Per.ALL;
                String block = whole ? "" : World.orNone(world.blockOf(unit));
                groups.computeIfAbsent(block, (any) -> new ArrayList<>()).add(unit);
            }
        }
        groups.values().forEach((group) -> all.place(group, ranking.keys, 1, ranking.tolerance));
        List<Rank> ranks = new ArrayList<>();
        for (Rank rank : all.ranks) {
            ranks.add(rank == null ? AWAITING : rank);
        }
        return ranks;
    }

    private static boolean contends(Scope unit, Ranking ranking) {
        World world = unit.world();
        // Where everything is only watched, units are ranked by their figures alone.
        boolean scored =
            world.nodes.stream().anyMatch((node) -> node instanceof Leaf leaf && !leaf.monitored());
        if (scored && world.total(unit).score() == null) {
            return false;
        }
        boolean byValue = !ranking.keys.isEmpty() && ranking.keys.get(0) instanceof ByValue;
        return !byValue || valueOf((ByValue) ranking.keys.get(0), unit) != null;
    }

    /** Units that are still tied, from place {@code first} on: told apart by the next key, or not at all. */
    private void place(List<Scope> tied, List<Key> keys, int first, Exact tolerance) {
        if (tied.size() == 1 || keys.isEmpty()) {
            Rank rank = new Rank(RankStatus.RANKED, first, tied.size() > 1, null);
            tied.forEach((unit) -> ranks[unit.at] = rank);
            return;
        }
        if (keys.get(0) instanceof ByAuthority by) {
            Rank rank = new Rank(RankStatus.AWAITING_DECISION, first, false, by.authority());
            tied.forEach((unit) -> ranks[unit.at] = rank);
            return;
        }
        int at = first;
        for (List<Scope> group : groupsOf(tied, (ByValue) keys.get(0), tolerance)) {
            // Only the first key has a tolerance.
            place(group, keys.subList(1, keys.size()), at, Exact.ZERO);
            at += group.size();
        }
    }

    private record Valued(Scope unit, Exact value) {}

    /** At most {@code tolerance} from the first of their group; those without a value come last together. */
    private static List<List<Scope>> groupsOf(List<Scope> tied, ByValue key, Exact tolerance) {
        List<Valued> valued = new ArrayList<>();
        List<Scope> without = new ArrayList<>();
        for (Scope unit : tied) {
            Exact value = valueOf(key, unit);
            if (value == null) {
                without.add(unit);
            } else {
                valued.add(new Valued(unit, value));
            }
        }
        Comparator<Valued> lowestFirst = Comparator.comparing(Valued::value);
        boolean lowest = key.best() == Ranking.Best.LOWEST;
        valued.sort(lowest ? lowestFirst : lowestFirst.reversed());
        List<List<Scope>> groups = new ArrayList<>();
        Exact first = null;
        for (Valued one : valued) {
            if (first == null || one.value.minus(first).magnitude().compareTo(tolerance) > 0) {
                groups.add(new ArrayList<>());
                first = one.value;
            }
            groups.get(groups.size() - 1).add(one.unit);
        }
        if (!without.isEmpty()) {
            groups.add(without);
        }
        return groups;
    }

    private static Exact valueOf(ByValue key, Scope unit) {
        try {
            return key.value().of(unit);
        } catch (Lack lack) {
            return null;
        }
    }
}
