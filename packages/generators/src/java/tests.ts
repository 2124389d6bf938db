import type { Printing } from './printing.js';

/** The tests of a project: each vector through all that scores, and the sample of its README. */
export function testClass({ package: name }: Printing): string {
  return `package cchc.${name};

import static org.junit.jupiter.api.Assertions.assertEquals;

import cchc.${name}.runtime.Batch;
import cchc.${name}.runtime.Explanation;
import cchc.${name}.runtime.Population;
import cchc.${name}.runtime.Results;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every vector: a population, and the canonical result that it has to give, one by one and in a batch. */
class VectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        List<String> names = read("vectors.txt").lines().toList();
        return names.stream().map((name) -> DynamicTest.dynamicTest(name, () -> {
            String round = read(name + ".round.txt");
            var population = Scorer.read(read(name + ".population.json"));
            Results results = Scorer.score(population, round);
            assertEquals(read(name + ".results.jsonl"), Scorer.print(results));
            assertEqual(results, Scorer.batch(population, round).score());
            assertExplained(population);
        }));
    }

    @Test
    void sampleOfTheReadme() throws IOException {
        var population = Scorer.read(Files.readString(Path.of("population.json")));
        Results results = Scorer.score(population);
        assertEquals(population.units().size(), results.units().size());
        assertExplained(population);
    }

    /** What is told of a unit by itself is what it gets by itself: each part of the tree, with its score. */
    private static void assertExplained(Population population) {
        for (Population.UnitData unit : population.units()) {
            Results.UnitResult alone = Scorer.score(unit, population.shared());
            Explanation told = Scorer.explain(unit, population.shared());
            assertEquals(alone.nodes(), told.parts().stream().map(Explanation.Part::result).toList(), unit.id());
            for (Explanation.Part part : told.parts()) {
                assertEquals(part.result().reasons().size(), part.reasons().size(), part.title());
            }
        }
    }

    private static void assertEqual(Results results, Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            Results.UnitResult unit = results.units().get(row);
            for (Results.NodeResult node : unit.nodes()) {
                int[] scores = batch.scoresOf(node.node());
                if (scores != null) {
                    assertEquals(steps(node.score(), batch.scale()), scores[row], unit.unit() + " " + node.node());
                }
            }
            long total = batch.hasTotal(row) ? batch.total(row) : Batch.NO_SCORE;
            assertEquals(steps(unit.total().score(), batch.scale()), total, unit.unit());
            if (batch.hasTotal(row)) {
                assertEquals(unit.grade() == null ? null : unit.grade().grade(), batch.grade(row), unit.unit());
            }
        }
    }

    /** As a whole number of steps, where it is one. */
    private static long steps(String score, int scale) {
        if (score == null || score.contains("/")) {
            return Batch.NO_SCORE;
        }
        BigDecimal steps = new BigDecimal(score).movePointRight(scale).stripTrailingZeros();
        return steps.scale() > 0 ? Batch.NO_SCORE : steps.longValueExact();
    }

    private static String read(String file) throws IOException {
        try (InputStream stream = VectorsTest.class.getResourceAsStream("/vectors/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
`;
}
