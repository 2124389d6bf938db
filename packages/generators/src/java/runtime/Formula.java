package cchc.runtime;

/** What comes to a number for a unit. What lacks is thrown as a {@link Lack}. */
@FunctionalInterface
public interface Formula {
    Exact of(Scope unit);
}
