package cchc.runtime;

import java.util.Locale;

/** How an evidence, or one document of it, stands. */
public enum EvidenceState {
    NONE,
    PENDING,
    ACCEPTED,
    REJECTED,
    EXPIRED;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    static EvidenceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
