import cchc.watched.Scorer;
import cchc.watched.Unit;
import cchc.watched.runtime.Batch;
import cchc.watched.runtime.Table;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Mistakes of callers, and what they are told; which units the exact runtime is asked for. */
public final class UseNames {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private UseNames() {}

    public static void main(String[] arguments) throws Exception {
        told(() -> Scorer.batch(new Table(1).figure("y", 1)));
        told(() -> Scorer.batch(new Table(2).figure("x", 1)));
        told(() -> new Table(2).types("xã"));
        told(() -> new Table(2).ids("a", "b", "c"));
        told(() -> Unit.of("a").input("y", "1"));
        told(() -> Unit.of("a").answers("y", "", "tốt", 1));
        told(() -> Unit.of("a").row("y", Map.of()));
        told(() -> Unit.of("a").noRows("y"));
        told(() -> Unit.of("a").rated("9", "b", BigDecimal.ONE, "c"));
        told(() -> Scorer.batch(new Table(1)).score().total(0));
        var population = Scorer.read(Files.readString(Path.of("population.json")));
        Batch batch = Scorer.batch(population, "final").score();
        for (int row = 0; row < batch.size(); row++) {
            OUT.println(row + (batch.isExact(row) ? " exact" : " columns"));
        }
    }

    private static void told(Runnable mistake) {
        try {
            mistake.run();
            OUT.println("nothing");
        } catch (IllegalArgumentException | IllegalStateException said) {
            OUT.println(said.getMessage());
        }
    }
}
