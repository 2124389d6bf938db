package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Population.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Documents that are asked for: how many accepted ones, and between which days they have to be issued (null:
 * any day).
 */
public record Evidence(String name, int atLeast, String issuedFrom, String issuedTo) {
    public static Evidence of(String name) {
        return new Evidence(name, 1, null, null);
    }

    public Evidence atLeast(int documents) {
        return new Evidence(name, documents, issuedFrom, issuedTo);
    }

    public Evidence issuedFrom(String day) {
        return new Evidence(name, atLeast, day, issuedTo);
    }

    public Evidence issuedTo(String day) {
        return new Evidence(name, atLeast, issuedFrom, day);
    }

    /** Accepted with enough accepted documents; else the first of these that any document is. */
    EvidenceState stateOf(List<Document> documents) {
        if (accepted(documents) >= atLeast) {
            return EvidenceState.ACCEPTED;
        }
        Set<EvidenceState> states = EnumSet.noneOf(EvidenceState.class);
        documents.forEach((one) -> states.add(stateOf(one)));
        if (states.contains(EvidenceState.PENDING)) {
            return EvidenceState.PENDING;
        }
        if (states.contains(EvidenceState.EXPIRED)) {
            return EvidenceState.EXPIRED;
        }
        return states.contains(EvidenceState.REJECTED) ? EvidenceState.REJECTED : EvidenceState.NONE;
    }

    int accepted(List<Document> documents) {
        int count = 0;
        for (Document one : documents) {
            count += stateOf(one) == EvidenceState.ACCEPTED ? 1 : 0;
        }
        return count;
    }

    /** The latest day of issue of an accepted document. */
    long latestDay(List<Document> documents) {
        String latest = "";
        for (Document one : dated(documents)) {
            if (one.issued().compareTo(latest) > 0) {
                latest = one.issued();
            }
        }
        return Text.dayNumber(latest).orElseThrow(() -> lack("undated-evidence"));
    }

    /** The latest moment of issue; where the time of one is not known, which is the latest is not either. */
    long latestMoment(List<Document> documents) {
        String latest = "";
        for (Document one : dated(documents)) {
            if (one.time() == null) {
                throw lack("untimed-evidence");
            }
            String moment = one.issued() + "T" + one.time();
            if (moment.compareTo(latest) > 0) {
                latest = moment;
            }
        }
        return Text.momentNumber(latest).orElseThrow(() -> lack("undated-evidence"));
    }

    /** The accepted documents that say when they were issued, where the evidence is accepted. */
    private List<Document> dated(List<Document> documents) {
        EvidenceState state = stateOf(documents);
        if (state != EvidenceState.ACCEPTED) {
            throw new Lack(Lack.Cause.MISSING_EVIDENCE, List.of(missing(name, state)));
        }
        return documents.stream()
            .filter((one) -> stateOf(one) == EvidenceState.ACCEPTED && one.issued() != null)
            .toList();
    }

    private Lack lack(String kind) {
        return new Lack(Lack.Cause.MISSING_EVIDENCE, List.of(reason(kind).and("evidence", name)));
    }

    static void need(Scope unit, String... names) {
        List<Reason> reasons = new ArrayList<>();
        for (String name : names) {
            EvidenceState state = unit.evidence(name);
            if (state != EvidenceState.ACCEPTED) {
                reasons.add(missing(name, state));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Lack(Lack.Cause.MISSING_EVIDENCE, reasons);
        }
    }

    private static Reason missing(String name, EvidenceState state) {
        return reason("evidence").and("evidence", name).and("state", state.code());
    }

    /** Issued outside the window it counts as expired; without a date it is taken at its word. */
    private EvidenceState stateOf(Document document) {
        String issued = document.issued();
        if (issued == null) {
            return document.state();
        }
        boolean early = issuedFrom != null && issued.compareTo(issuedFrom) < 0;
        boolean late = issuedTo != null && issued.compareTo(issuedTo) > 0;
        return early || late ? EvidenceState.EXPIRED : document.state();
    }
}
