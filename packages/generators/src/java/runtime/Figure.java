package cchc.runtime;

/** A figure over units, and of a unit among them. */
public enum Figure {
    MEAN,
    SUM,
    LARGEST,
    SMALLEST,
    RANK_FROM_HIGH,
    RANK_FROM_LOW,
    MIN_MAX,
    MIN_MAX_REVERSE,
    SHARE
}
