import cchc.tiny.Scorer;
import cchc.tiny.Unit;
import cchc.tiny.runtime.Batch;
import cchc.tiny.runtime.EvidenceState;
import cchc.tiny.runtime.Population.UnitData;
import cchc.tiny.runtime.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Uses a generated scorer as a program of its readers would: a typed unit in, its score and why out. */
public final class UseUnit {
    private UseUnit() {}

    public static void main(String[] arguments) {
        UnitData unit = Unit.of("xa-1")
            .unitType("xã")
            .nhiemVuGiao(20)
            .nhiemVuXong(17)
            .keHoach(EvidenceState.ACCEPTED, LocalDate.of(2026, 1, 15))
            .build();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Scorer.score(unit).total().score());
        out.print(Scorer.explain(unit));
        // Done; nothing to do; more done than there is to do; nothing said.
        Batch batch = Scorer.batch(new Table(4)
            .figure("nhiệm_vụ_giao", 20, 0, 10, Table.MISSING)
            .figure("nhiệm_vụ_xong", 17, 0, 11, 5)).score();
        for (int row = 0; row < batch.size(); row++) {
            int score = batch.scoresOf("II")[row];
            out.println(score == Batch.NO_SCORE ? "no score" : score + " of a hundredth");
            out.println(batch.hasTotal(row) ? "total " + batch.total(row) : "no total");
        }
    }
}
