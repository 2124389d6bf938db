import cchc.tiny.Scorer;
import cchc.tiny.Unit;
import cchc.tiny.runtime.EvidenceState;
import cchc.tiny.runtime.Population.UnitData;
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
    }
}
