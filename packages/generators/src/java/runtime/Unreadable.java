package cchc.runtime;

/** A datum that is no value of its kind, and why. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    final String why;

    Unreadable(String why) {
        super(why, null, false, false);
        this.why = why;
    }
}
