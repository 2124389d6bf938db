package cchc.runtime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The command line: a population in, the canonical result out. */
public final class Command {
    private static final String USAGE =
        "usage: java -jar <this jar> <population.json | -> [--round <round>]";

    private Command() {}

    /** 0 where everything was scored, 2 where the input cannot be used. */
    public static int run(Rulebook rulebook, String[] arguments) throws IOException {
        PrintStream problems = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        boolean hasRound = arguments.length == 3 && arguments[1].equals("--round");
        if (!hasRound && arguments.length != 1) {
            problems.println(USAGE);
            return 2;
        }
        try {
            Population population = ReadPopulation.of(read(arguments[0]));
            Results results = hasRound
                ? Scoring.of(rulebook, population, arguments[2])
                : Scoring.of(rulebook, population);
            System.out.write(CanonicalResult.of(results).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return 0;
        } catch (NoSuchFileException missing) {
            problems.println("no such file: " + missing.getMessage());
        } catch (IOException | IllegalArgumentException problem) {
            problems.println(problem.getMessage());
        }
        return 2;
    }

    private static String read(String path) throws IOException {
        byte[] bytes =
            path.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(path));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
