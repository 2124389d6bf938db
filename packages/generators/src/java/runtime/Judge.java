package cchc.runtime;

/** How a leaf is scored. What lacks is thrown as a {@link Lack}. */
@FunctionalInterface
public interface Judge {
    Ending judge(Scope unit);
}
