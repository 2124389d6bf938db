package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Population.Opinion;
import java.util.ArrayList;
import java.util.List;

/** Which of several cases applies, as people say. */
final class Choices {
    private Choices() {}

    /** The place of the alternative that was chosen; several may choose, if all choose the same. */
    static long chosen(Scope unit, String node, String... titles) {
        List<Opinion> given = unit.handedIn().choices().getOrDefault(node, List.of());
        if (given.isEmpty()) {
            List<Reason> missing = List.of(reason("missing-choice"));
            throw new Lack(Lack.Cause.AWAITING_MANUAL_SCORE, missing);
        }
        List<Integer> places = new ArrayList<>();
        for (Opinion one : given) {
            places.add(placeOf(one, titles));
        }
        if (given.stream().map(Choices::text).distinct().count() > 1) {
            List<Reason> differ = new ArrayList<>();
            given.forEach((one) -> differ.add(refused(one, "choices-differ")));
            throw new Lack(Lack.Cause.REFUSED, differ);
        }
        return places.get(0);
    }

    private static int placeOf(Opinion one, String... titles) {
        if (one.value() instanceof Datum.Refused refused) {
            throw Lack.refused(refused(one, refused.why()));
        }
        for (int place = 0; place < titles.length; place++) {
            if (Text.sameName(titles[place], text(one))) {
                return place;
            }
        }
        throw Lack.refused(refused(one, "unknown-option"));
    }

    private static String text(Opinion one) {
        return Text.nfc(((Datum.Given) one.value()).text());
    }

    private static Reason refused(Opinion one, String why) {
        return reason("refused-choice").and("rater", one.rater()).and("why", why);
    }
}
