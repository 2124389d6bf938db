package cchc.runtime;

/** One handed-in value in canonical text, or why it could not be read as what the rulebook declares. */
public sealed interface Datum {
    record Given(String text) implements Datum {}

    record Refused(String why, String text) implements Datum {}

    static Datum given(String text) {
        return new Given(text);
    }
}
