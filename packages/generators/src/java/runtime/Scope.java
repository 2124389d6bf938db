package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Population.Document;
import cchc.runtime.Population.Previous;
import cchc.runtime.Population.UnitData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One unit of a world: what the rule of a leaf, or a condition after it, may ask. Whatever lacks is thrown
 * as a {@link Lack}, told behind {@code because}.
 */
public final class Scope {
    private final World world;
    private final UnitData data;
    /** Its place among the units of the world. */
    final int at;
    /** The inputs whose bounds are being checked, so that bounds may refer to each other. */
    final List<String> checking;
    private HandedIn handedIn;
    /** A whole number, or the lack, of each input that was asked for. */
    private final Map<String, Object> values = new HashMap<>();

    Scope(World world, UnitData data, int at, List<String> checking) {
        this.world = world;
        this.data = data;
        this.at = at;
        this.checking = checking;
    }

    World world() {
        return world;
    }

    UnitData data() {
        return data;
    }

    HandedIn handedIn() {
        if (handedIn == null) {
            handedIn = HandedIn.of(data, world.population.rounds(), world.round);
        }
        return handedIn;
    }

    /** A number at the digits of its input. */
    public long number(String name, Reason... because) {
        Object value = values.get(name);
        if (value == null) {
            value = valueOrLack(world.rulebook.inputs.get(name));
            values.put(name, value);
        }
        if (value instanceof Lack lack) {
            throw lack.after(List.of(because));
        }
        return (Long) value;
    }

    /** Days since 1970-01-01. */
    public long day(String name, Reason... because) {
        return number(name, because);
    }

    /** Seconds since 1970-01-01T00:00:00. */
    public long moment(String name, Reason... because) {
        return number(name, because);
    }

    public boolean answer(String name, Reason... because) {
        return number(name, because) == 1;
    }

    public String option(String name, Reason... because) {
        int place = (int) number(name, because);
        return world.rulebook.inputs.get(name).kind().options().get(place);
    }

    public String attribute(String name, Reason... because) {
        Datum datum = data.attributes().get(name);
        if (datum == null) {
            throw Lack.missingInput(name).after(List.of(because));
        }
        if (datum instanceof Datum.Refused refused) {
            throw Lack.refused(Lack.refusedInput(name, refused.why())).after(List.of(because));
        }
        return Text.nfc(((Datum.Given) datum).text());
    }

    public boolean isType(String name) {
        return data.type() != null && Text.sameName(data.type(), name);
    }

    public boolean isUnit(String name) {
        return Text.sameName(data.name() == null ? data.id() : data.name(), name);
    }

    public EvidenceState evidence(String name) {
        return world.rulebook.evidence.get(name).stateOf(documents(name));
    }

    /** How many accepted documents there are. */
    public long evidenceCount(String name) {
        return world.rulebook.evidence.get(name).accepted(documents(name));
    }

    /** The latest day of issue of an accepted document. */
    public long evidenceDay(String name, Reason... because) {
        try {
            return world.rulebook.evidence.get(name).latestDay(documents(name));
        } catch (Lack lack) {
            throw lack.after(List.of(because));
        }
    }

    /** The latest moment of issue of an accepted document. */
    public long evidenceMoment(String name, Reason... because) {
        try {
            return world.rulebook.evidence.get(name).latestMoment(documents(name));
        } catch (Lack lack) {
            throw lack.after(List.of(because));
        }
    }

    /** The score of a part of the tree, after its rounding. */
    public Exact score(String node, Reason... because) {
        Exact score = world.nodeScore(this, node).score();
        if (score == null) {
            throw Lack.withoutScore(node).after(List.of(because));
        }
        return score;
    }

    /** The same by what was handed in for another round. */
    public Exact scoreIn(String round, String node, Reason... because) {
        World other = world.inRound(round);
        if (other == null) {
            throw Lack.withoutScore(node).after(List.of(because));
        }
        return other.units.get(at).score(node, because);
    }

    public Exact total(Reason... because) {
        return scored(world.total(this), because);
    }

    public Exact totalWithoutBonus(Reason... because) {
        return scored(world.totalWithoutBonus(this), because);
    }

    private static Exact scored(TotalScore total, Reason... because) {
        if (total.score() == null) {
            throw new Lack(Lack.Cause.INCOMPLETE, total.reasons()).after(List.of(because));
        }
        return total.score();
    }

    /** What the unit handed in the year before: within its kind's bounds only. */
    public long previousNumber(String name, Reason... because) {
        Previous before = world.population.previous().get(data.id());
        Datum datum = before == null ? null : before.inputs().get(name);
        if (datum == null) {
            throw withoutPrevious("input", name).after(List.of(because));
        }
        Kind kind = world.rulebook.inputs.get(name).kind();
        String why;
        try {
            long value = kind.read(datum);
            why = kind.beyond(value);
            if (why == null) {
                return value;
            }
        } catch (Unreadable unreadable) {
            why = unreadable.why;
        }
        Reason refused = reason("refused-previous").and("input", name).and("why", why);
        throw Lack.refused(refused).after(List.of(because));
    }

    public long previousDay(String name, Reason... because) {
        return previousNumber(name, because);
    }

    public long previousMoment(String name, Reason... because) {
        return previousNumber(name, because);
    }

    public boolean previousAnswer(String name, Reason... because) {
        return previousNumber(name, because) == 1;
    }

    public String previousOption(String name, Reason... because) {
        int place = (int) previousNumber(name, because);
        return world.rulebook.inputs.get(name).kind().options().get(place);
    }

    public Exact previousScore(String node, Reason... because) {
        Previous before = world.population.previous().get(data.id());
        return previously(before == null ? null : before.scores().get(node), "score", node, because);
    }

    public Exact previousTotal(Reason... because) {
        Previous before = world.population.previous().get(data.id());
        return previously(before == null ? null : before.total(), "total", "total", because);
    }

    private static Exact previously(String text, String what, String name, Reason... because) {
        if (text == null) {
            throw withoutPrevious(what, name).after(List.of(because));
        }
        return Exact.of(text);
    }

    private static Lack withoutPrevious(String what, String name) {
        Reason missing = reason("missing-previous").and("what", what).and("name", name);
        return new Lack(Lack.Cause.MISSING_INPUT, List.of(missing));
    }

    private List<Document> documents(String name) {
        return handedIn().evidence().getOrDefault(name, List.of());
    }

    /** What was handed in for an input; null where nothing was. */
    Datum datumOf(Input asked) {
        return (asked.shared() ? world.population.shared() : handedIn().inputs()).get(asked.name());
    }

    private Object valueOrLack(Input asked) {
        try {
            return checked(asked);
        } catch (Lack lack) {
            return lack;
        }
    }

    /** A unit's figure, refused where it is unreadable, too fine or out of its bounds. */
    private long checked(Input asked) {
        String name = asked.name();
        if (checking.contains(name)) {
            throw Lack.missingInput(name);
        }
        Datum datum = datumOf(asked);
        if (datum == null) {
            throw Lack.missingInput(name);
        }
        try {
            long value = asked.kind().read(datum);
            check(asked, value);
            return value;
        } catch (Unreadable unreadable) {
            Reason refused = Lack.refusedInput(name, unreadable.why);
            boolean given = unreadable.why.equals("too-fine") && datum instanceof Datum.Given;
            throw Lack.refused(given ? refused.and("value", ((Datum.Given) datum).text()) : refused);
        }
    }

    /** What is stated takes the place of what the kind says of itself. */
    private void check(Input asked, long value) {
        Kind kind = asked.kind();
        if (kind.of() == Kind.Of.CHOICE) {
            return;
        }
        Exact exact = kind.exact(value);
        Exact lowest = bound(asked, asked.lowest());
        Exact highest = bound(asked, asked.highest());
        if (kind.isNumber() && asked.lowest() == null) {
            lowest = Exact.ZERO;
        }
        if (kind.of() == Kind.Of.RATIO && asked.highest() == null) {
            highest = Exact.ONE;
        }
        if (lowest != null && exact.compareTo(lowest) < 0) {
            throw beyond(asked, "below-lowest", exact, lowest);
        }
        if (highest != null && exact.compareTo(highest) > 0) {
            throw beyond(asked, "above-highest", exact, highest);
        }
    }

    private static Lack beyond(Input asked, String why, Exact value, Exact bound) {
        Reason refused = Lack.refusedInput(asked.name(), why);
        Kind kind = asked.kind();
        return Lack.refused(refused.and("value", shown(kind, value)).and("bound", shown(kind, bound)));
    }

    /** Where a stated bound lacks there is none to check (null). */
    private Exact bound(Input asked, Formula bound) {
        if (bound == null) {
            return null;
        }
        List<String> inner = new ArrayList<>(checking);
        inner.add(asked.name());
        try {
            return bound.of(world.scopeOf(at, inner));
        } catch (Lack lack) {
            return null;
        }
    }

    private static String shown(Kind kind, Exact value) {
        switch (kind.of()) {
            case DATE:
                return Text.dayText(value.num().longValueExact());
            case MOMENT:
                return Text.momentText(value.num().longValueExact());
            case YES_NO:
                return value.sign() == 0 ? "no" : "yes";
            default:
                return value.printed();
        }
    }

    /** The figures that were asked for so far, as they were handed in. */
    Map<String, String> asked() {
        Map<String, String> shown = new HashMap<>();
        Set<String> names = values.keySet();
        for (String name : names) {
            Input asked = world.rulebook.inputs.get(name);
            Datum datum = datumOf(asked);
            if (datum instanceof Datum.Given given) {
                shown.put(name, given.text());
            }
        }
        return shown;
    }
}
