import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Scores all vectors of many generated scorers in one JVM: for each line of `cases.txt` (a package and how
 * many vectors it has) it reads `PACKAGE/N.population.json` and `N.round.txt` and writes `N.given`.
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
            Object population = call(scorer, "read", read(vector + ".population.json"));
            Object results = call(scorer, "score", population, read(vector + ".round.txt"));
            return (String) call(scorer, "print", results);
        } catch (ReflectiveOperationException | java.io.IOException problem) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            return cause + " at " + List.of(cause.getStackTrace());
        }
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
