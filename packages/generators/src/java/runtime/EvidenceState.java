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

    /** The state of one document: `none` is that of an evidence without any. */
    static EvidenceState ofDocument(String code) {
        for (EvidenceState state : values()) {
            if (state != NONE && state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException(
            "not a population: `state` is `" + code + "`, and not pending, accepted, rejected or expired");
    }
}
