package cchc.runtime;

import static cchc.runtime.Reason.reason;

import java.util.List;

/**
 * Why there is no value. It ends the rule that asked for the value, and is never turned into a number on
 * the way. It is part of scoring and not a fault of the program: it holds no stack.
 */
public final class Lack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What lacks, and the status of a leaf for which the rulebook names no outcome of that. */
    public enum Cause {
        MISSING_INPUT(Status.MISSING_INPUT),
        MISSING_EVIDENCE(Status.MISSING_EVIDENCE),
        AWAITING_MANUAL_SCORE(Status.AWAITING_MANUAL_SCORE),
        INCOMPLETE(Status.INCOMPLETE),
        REFUSED(Status.REFUSED),
        /** A division by zero has no value, and a zero would be silent. */
        ZERO_DENOMINATOR(Status.REFUSED);

        final Status status;

        Cause(Status status) {
            this.status = status;
        }
    }

    private final Cause cause;
    private final transient List<Reason> reasons;

    public Lack(Cause cause, List<Reason> reasons) {
        super(cause.name(), null, false, false);
        this.cause = cause;
        this.reasons = reasons;
    }

    public Cause why() {
        return cause;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** The same lack, told behind what led to it. */
    public Lack after(List<Reason> because) {
        return because.isEmpty() ? this : new Lack(cause, Reason.join(because, reasons));
    }

    static Lack zeroDenominator() {
        return new Lack(Cause.ZERO_DENOMINATOR, List.of(reason("zero-denominator")));
    }

    static Lack missingInput(String name) {
        return new Lack(Cause.MISSING_INPUT, List.of(reason("missing-input").and("input", name)));
    }

    static Reason refusedInput(String name, String why) {
        return reason("refused-input").and("input", name).and("why", why);
    }

    static Lack refused(Reason reason) {
        return new Lack(Cause.REFUSED, List.of(reason));
    }

    static Lack withoutScore(String node) {
        return new Lack(Cause.INCOMPLETE, List.of(reason("part").and("node", node)));
    }
}
