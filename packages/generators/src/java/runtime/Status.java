package cchc.runtime;

import java.util.Locale;

/** How a part of the tree stands, as the canonical result says it. */
public enum Status {
    SCORED,
    NOT_ASSESSED,
    MISSING_INPUT,
    MISSING_EVIDENCE,
    AWAITING_MANUAL_SCORE,
    AWAITING_EXPLANATION,
    MONITORED,
    INCOMPLETE,
    REFUSED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
