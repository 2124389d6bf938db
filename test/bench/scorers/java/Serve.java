import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The loop of a contestant in Java; what it is told, and what it answers, the README beside says. */
final class Serve {
    private static final double LEAST_SECONDS = 0.3;
    /**
     * The first turn is not measured. It lasts until HotSpot has compiled what runs often: until a stretch is
     * hardly faster than the one before it.
     */
    private static final double STRETCH_SECONDS = 6;
    private static final double HARDLY_FASTER = 1.03;
    private static final int MOST_STRETCHES = 12;

    private static boolean warm;

    private Serve() {}

    /** What can score the records of a set. */
    interface Contestant {
        int records();

        /** Scores all records once. */
        void pass();

        /** Lines in the form of `expected.csv`. */
        List<String> answers();
    }

    static void serve(Contestant contestant) throws IOException {
        say("{\"ready\":true}");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.equals("run")) {
                say(run(contestant));
            } else if (line.startsWith("answers ")) {
                Path path = Path.of(line.substring("answers ".length()));
                Files.write(path, contestant.answers(), StandardCharsets.UTF_8);
                say("{\"answers\":true}");
            }
        }
    }

    private static String run(Contestant contestant) {
        double before = 0;
        for (int stretch = 0; !warm && stretch < MOST_STRETCHES; stretch++) {
            double[] measured = measured(contestant, STRETCH_SECONDS);
            double speed = measured[0] / measured[1];
            if (speed < before * HARDLY_FASTER) {
                break;
            }
            before = speed;
        }
        warm = true;
        double[] measured = measured(contestant, LEAST_SECONDS);
        return "{\"records\":" + (long) measured[0] + ",\"cpu\":" + measured[1] + "}";
    }

    /** Records scored, and seconds of processor time. */
    private static double[] measured(Contestant contestant, double least) {
        double start = cpuSeconds();
        double cpu = 0;
        long scored = 0;
        while (cpu < least) {
            contestant.pass();
            scored += contestant.records();
            cpu = cpuSeconds() - start;
        }
        return new double[] {scored, cpu};
    }

    /** Of the whole process: the compiler's and the collector's threads are paid for too. */
    private static double cpuSeconds() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static void say(String answer) {
        System.out.println(answer);
        System.out.flush();
    }

    /** The cells of a CSV of a set, its header first; no cell holds a comma or a quote. */
    static List<String[]> cells(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            rows.add(line.split(",", -1));
        }
        return rows;
    }
}
