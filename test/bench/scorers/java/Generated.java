import cchc.PACKAGE.Scorer;
import cchc.PACKAGE.runtime.Batch;
import cchc.PACKAGE.runtime.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generated scorer, over columns. Its arguments: `inputs.txt` (name and digits a line), the set. */
public final class Generated implements Serve.Contestant {
    private final List<String[]> records;
    private final String header;
    private final String[] leaves;
    private final Batch batch;

    private Generated(Path inputs, Path set) throws IOException {
        records = Serve.cells(set.resolve("records.csv"));
        records.remove(0);
        header = Files.readAllLines(set.resolve("expected.csv"), StandardCharsets.UTF_8).get(0);
        leaves = header.split(",");
        Table table = new Table(records.size());
        int column = 1;
        for (String line : Files.readAllLines(inputs, StandardCharsets.UTF_8)) {
            String[] words = line.split(" ");
            table.figure(words[0], column(column++, Integer.parseInt(words[1])));
        }
        batch = Scorer.batch(table);
    }

    private long[] column(int at, int digits) {
        long[] values = new long[records.size()];
        for (int row = 0; row < values.length; row++) {
            String cell = records.get(row)[at];
            if (cell.equals("yes") || cell.equals("no")) {
                values[row] = cell.equals("yes") ? 1 : 0;
            } else {
                values[row] = new BigDecimal(cell).movePointRight(digits).longValueExact();
            }
        }
        return values;
    }

    public static void main(String[] arguments) throws IOException {
        Serve.serve(new Generated(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    @Override
    public int records() {
        return records.size();
    }

    @Override
    public void pass() {
        batch.score();
    }

    @Override
    public List<String> answers() {
        batch.score();
        List<String> lines = new ArrayList<>();
        lines.add(header);
        for (int unit = 0; unit < records.size(); unit++) {
            StringBuilder line = new StringBuilder(records.get(unit)[0]).append(',');
            line.append(decimal(batch.total(unit))).append(',').append(batch.grade(unit));
            for (int at = 3; at < leaves.length; at++) {
                line.append(',').append(decimal(batch.scoresOf(leaves[at])[unit]));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private String decimal(long steps) {
        return BigDecimal.valueOf(steps, batch.scale()).toPlainString();
    }
}
