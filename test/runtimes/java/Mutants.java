package cchc.runtime;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells mutants from the scorer: for each line of `cases.txt` (a package and how many vectors it has) it reads
 * `PACKAGE/mutants.txt` (a number and a leaf each) and `PACKAGE/N.population.json`, and writes to `PACKAGE/told.txt`
 * those that some unit tells.
 */
public final class Mutants {
    private Mutants() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (String line : Files.readAllLines(folder.resolve("cases.txt"))) {
            String[] words = line.split(" ");
            Path own = folder.resolve(words[0]);
            Method declared = Class.forName("cases." + words[0] + ".Declaration").getDeclaredMethod("rulebook");
            declared.setAccessible(true);
            Rulebook rulebook = (Rulebook) declared.invoke(null);
            Map<Integer, List<String>> alive = new TreeMap<>();
            for (String mutant : Files.readAllLines(own.resolve("mutants.txt"), StandardCharsets.UTF_8)) {
                int space = mutant.indexOf(' ');
                alive.computeIfAbsent(Integer.valueOf(mutant.substring(0, space)), (any) -> new ArrayList<>())
                    .add(mutant.substring(space + 1));
            }
            StringBuilder told = new StringBuilder();
            for (int at = 0; at < Integer.parseInt(words[1]); at++) {
                Path file = own.resolve(at + ".population.json");
                Population population = ReadPopulation.of(Files.readString(file, StandardCharsets.UTF_8));
                for (String round : population.rounds()) {
                    tell(rulebook, population, round, arguments[1], alive, told);
                }
            }
            Files.writeString(own.resolve("told.txt"), told.toString(), StandardCharsets.UTF_8);
        }
    }

    private static void tell(
        Rulebook rulebook, Population population, String round, String input,
        Map<Integer, List<String>> alive, StringBuilder told) {
        World right = awake(rulebook, population, round, input, 0);
        Map<String, List<String>> known = new HashMap<>();
        alive.forEach((number, leaves) -> {
            World wrong = awake(rulebook, population, round, input, number);
            leaves.removeIf((leaf) -> {
                List<String> wanted = known.computeIfAbsent(leaf, (any) -> {
                    List<String> all = new ArrayList<>();
                    right.units.forEach((unit) -> all.add(said(unit, leaf)));
                    return all;
                });
                for (Scope unit : wrong.units) {
                    if (!said(unit, leaf).equals(wanted.get(unit.at))) {
                        told.append(number).append(' ').append(leaf).append('\n');
                        return true;
                    }
                }
                return false;
            });
        });
    }

    private static World awake(
        Rulebook rulebook, Population population, String round, String input, int number) {
        Map<String, Datum> shared = new HashMap<>(population.shared());
        shared.put(input, Datum.given(String.valueOf(number)));
        Population one = new Population(
            population.rounds(), shared, population.units(), population.previous());
        return new World(rulebook, one, round);
    }

    /** What a leaf gives a unit; a scorer that breaks is told from one that does not. */
    private static String said(Scope unit, String leaf) {
        try {
            NodeScore score = unit.world().nodeScore(unit, leaf);
            return score.status() + " " + score.standing() + " " + score.score() + " of " + score.outOf() + " "
                + score.reasons();
        } catch (RuntimeException problem) {
            return "broken";
        }
    }
}
