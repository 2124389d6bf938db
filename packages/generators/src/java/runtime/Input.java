package cchc.runtime;

/**
 * A figure that is handed in, for each unit or once for all. Stated bounds, null where there are none, take
 * the place of those that the kind has of itself.
 */
public record Input(String name, Kind kind, boolean shared, Formula lowest, Formula highest) {
    public static Input of(String name, Kind kind) {
        return new Input(name, kind, false, null, null);
    }

    public Input forAll() {
        return new Input(name, kind, true, lowest, highest);
    }

    public Input atLeast(Formula bound) {
        return new Input(name, kind, shared, bound, highest);
    }

    public Input atMost(Formula bound) {
        return new Input(name, kind, shared, lowest, bound);
    }
}
