package cchc.runtime;

import static cchc.runtime.Reason.reason;

import cchc.runtime.Population.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A survey: what an answer is worth, by option; the weight of each group (null: by head); how many answers
 * are needed. A survey without groups has one of everybody.
 */
public record Survey(String name, Map<String, Exact> options, Map<String, Exact> groups, int least) {
    private static final Kind COUNT = Kind.integer();

    public static Survey of(String name) {
        return new Survey(name, new LinkedHashMap<>(), new LinkedHashMap<>(), 0);
    }

    public Survey option(String option, Exact worth) {
        Map<String, Exact> more = new LinkedHashMap<>(options);
        more.put(option, worth);
        return new Survey(name, more, groups, least);
    }

    public Survey group(String group, Exact weight) {
        Map<String, Exact> more = new LinkedHashMap<>(groups);
        more.put(group, weight);
        return new Survey(name, options, more, least);
    }

    public Survey group(String group) {
        return group(group, null);
    }

    public Survey atLeast(int answers) {
        return new Survey(name, options, groups, answers);
    }

    /** The mean worth of the answers: by the groups' weights where they have some, else by head. */
    Exact mean(Scope unit) {
        Exact weights = Exact.ZERO;
        Exact worths = Exact.ZERO;
        for (Map.Entry<String, Answers> entry : answers(unit).entrySet()) {
            Answers answers = entry.getValue();
            Exact weight = groups.get(entry.getKey());
            if (weight == null) {
                weights = weights.plus(answers.number);
                worths = worths.plus(answers.worth);
            } else {
                weights = weights.plus(weight);
                worths = worths.plus(answers.worth.over(answers.number).times(weight));
            }
        }
        if (weights.sign() == 0) {
            throw Lack.zeroDenominator();
        }
        return worths.over(weights);
    }

    /** How many answered, and what their answers are worth together. */
    private record Answers(Exact number, Exact worth) {
        static final Answers NONE = new Answers(Exact.ZERO, Exact.ZERO);

        Answers and(Exact more, Exact each) {
            return new Answers(number.plus(more), worth.plus(more.times(each)));
        }
    }

    private Map<String, Answers> answers(Scope unit) {
        List<Count> counts = unit.handedIn().surveys().get(name);
        if (counts == null) {
            throw new Lack(Lack.Cause.MISSING_INPUT, List.of(missing()));
        }
        Map<String, Answers> found = new LinkedHashMap<>();
        for (String group : groups.isEmpty() ? List.of("") : groups.keySet()) {
            found.put(group, Answers.NONE);
        }
        for (Count one : counts) {
            Exact number = Exact.of(numberOf(one));
            String group = sameAs(one.group(), found);
            String option = sameAs(one.option(), options);
            if (group == null || option == null) {
                throw refused("unknown-option");
            }
            found.put(group, found.get(group).and(number, options.get(option)));
        }
        needAll(found);
        return found;
    }

    private void needAll(Map<String, Answers> found) {
        List<Reason> silent = new ArrayList<>();
        Exact all = Exact.ZERO;
        for (Map.Entry<String, Answers> entry : found.entrySet()) {
            Exact number = entry.getValue().number;
            all = all.plus(number);
            if (number.sign() == 0) {
                silent.add(groups.isEmpty() ? missing() : missing().and("group", entry.getKey()));
            }
        }
        if (!silent.isEmpty()) {
            throw new Lack(Lack.Cause.MISSING_INPUT, silent);
        }
        if (all.compareTo(Exact.of(least)) < 0) {
            Reason small = reason("small-sample").and("survey", name);
            List<Reason> why = List.of(small.and("answers", all.printed()).and("least", least));
            throw new Lack(Lack.Cause.MISSING_INPUT, why);
        }
    }

    private long numberOf(Count one) {
        String why;
        try {
            long number = COUNT.read(one.count());
            why = COUNT.beyond(number);
            if (why == null) {
                return number;
            }
        } catch (Unreadable unreadable) {
            why = unreadable.why;
        }
        throw refused(why);
    }

    private static String sameAs(String name, Map<String, ?> known) {
        for (String one : known.keySet()) {
            if (Text.sameName(one, name)) {
                return one;
            }
        }
        return null;
    }

    private Reason missing() {
        return reason("missing-survey").and("survey", name);
    }

    private Lack refused(String why) {
        return Lack.refused(reason("refused-survey").and("survey", name).and("why", why));
    }
}
