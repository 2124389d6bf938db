package cchc.runtime;

/** What is asked of a unit. What lacks is thrown as a {@link Lack}. */
@FunctionalInterface
public interface Condition {
    boolean holds(Scope unit);

    /** What is asked of one part of the tree: of its points, or its share of what it is out of. */
    @FunctionalInterface
    interface OfPart {
        boolean holds(Scope unit, Exact part);
    }
}
