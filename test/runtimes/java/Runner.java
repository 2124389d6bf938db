import cchc.runtime.Batch;
import cchc.runtime.Results;
import cchc.runtime.Results.NodeResult;
import cchc.runtime.Results.UnitResult;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Scores all vectors of many generated scorers in one JVM: for each line of `cases.txt` (a package and how
 * many vectors it has) it reads `PACKAGE/N.population.json` and `N.round.txt` and writes `N.given`: the canonical result, or where the
 * batch over columns answers something else.
 */
public final class Runner {
    private Runner() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (String line : Files.readAllLines(folder.resolve("cases.txt"))) {
            String[] words = line.split(" ");
            Class<?> scorer = Class.forName("cases." + words[0] + ".Scorer");
            for (int at = 0; at < Integer.parseInt(words[1]); at++) {
                Path vector = folder.resolve(words[0]).resolve(String.valueOf(at));
                Files.writeString(Path.of(vector + ".given"), given(scorer, vector));
            }
        }
    }

    private static String given(Class<?> scorer, Path vector) {
        try {
            String round = read(vector + ".round.txt");
            Object population = call(scorer, "read", read(vector + ".population.json"));
            Results results = (Results) call(scorer, "score", population, round);
            Batch batch = (Batch) call(scorer, "batch", population, round);
            String different = different(results, batch.score());
            return different == null ? (String) call(scorer, "print", results) : different;
        } catch (ReflectiveOperationException | java.io.IOException problem) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            return cause + " at " + List.of(cause.getStackTrace());
        }
    }

    /** The first answer of the batch that is not the one of the scorer; null where all are the same. */
    private static String different(Results results, Batch batch) {
        for (int unit = 0; unit < results.units().size(); unit++) {
            UnitResult exact = results.units().get(unit);
            for (NodeResult node : exact.nodes()) {
                int[] scores = batch.scoresOf(node.node());
                if (scores != null && !same(node.score(), scores[unit], scores[unit] != Batch.NO_SCORE, batch)) {
                    return "batch: " + exact.unit() + " " + node + " is " + scores[unit];
                }
            }
            String total = exact.total().score();
            if (!same(total, batch.hasTotal(unit) ? batch.total(unit) : 0, batch.hasTotal(unit), batch)) {
                return "batch: " + exact.unit() + " " + exact.total() + " is " + (batch.hasTotal(unit) ? batch.total(unit) : "none");
            }
            String grade = exact.grade() == null ? null : exact.grade().grade();
            if (batch.hasTotal(unit) && !Objects.equals(grade, batch.grade(unit))) {
                return "batch: " + exact.unit() + " " + exact.grade() + " is " + batch.grade(unit);
            }
        }
        return null;
    }

    /** A score that is no whole number of steps has none in a batch. */
    private static boolean same(String exact, long steps, boolean has, Batch batch) {
        boolean inSteps = exact != null && !exact.contains("/")
            && new BigDecimal(exact).stripTrailingZeros().scale() <= batch.scale();
        if (has != inSteps) {
            return false;
        }
        return !has || new BigDecimal(exact).compareTo(BigDecimal.valueOf(steps, batch.scale())) == 0;
    }

    private static String read(String file) throws java.io.IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }

    private static Object call(Class<?> scorer, String name, Object... arguments)
        throws ReflectiveOperationException {
        for (Method method : scorer.getMethods()) {
            if (method.getName().equals(name)
                && method.getParameterCount() == arguments.length
                && takes(method, arguments)) {
                return method.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static boolean takes(Method method, Object... arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (!method.getParameterTypes()[at].isInstance(arguments[at])) {
                return false;
            }
        }
        return true;
    }
}
