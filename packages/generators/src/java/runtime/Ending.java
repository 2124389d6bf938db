package cchc.runtime;

import java.util.List;

/** What a rule says of a leaf, before it is held within the leaf's range and rounded. */
public sealed interface Ending {
    List<Reason> reasons();

    /** The same, told behind what led to it. A cause that an absence repeats is said once. */
    Ending after(List<Reason> because);

    record Points(Exact value, List<Reason> reasons) implements Ending {
        @Override
        public Ending after(List<Reason> because) {
            return new Points(value, Reason.join(because, reasons));
        }
    }

    /** Not applicable, in one of the six meanings; {@code to} is the node that makes it good, or null. */
    record Absent(Absence absence, String cause, String to, List<Reason> reasons) implements Ending {
        /** The same, which a node further up has to make good. */
        public Absent madeGoodBy(String node) {
            return new Absent(absence, cause, node, reasons);
        }

        @Override
        public Ending after(List<Reason> because) {
            List<Reason> told = because.stream().filter((one) -> !one.isBare(cause)).toList();
            return new Absent(absence, cause, to, Reason.join(told, reasons));
        }
    }

    enum Absence { LEFT_OUT, SKIPPED, RESCALED, NOT_COUNTED, FULL, ZERO }

    record Undecided(Open open, List<Reason> reasons) implements Ending {
        @Override
        public Ending after(List<Reason> because) {
            return new Undecided(open, Reason.join(because, reasons));
        }
    }

    /** The unit has to explain; no branch takes the case; it is only watched. */
    enum Open { EXPLAIN, UNCOVERED, MONITORED }
}
