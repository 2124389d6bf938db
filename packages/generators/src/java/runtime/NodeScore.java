package cchc.runtime;

import java.util.List;

/**
 * What a part of the tree got: its score (null: none), what it is out of, what is scored of it so far, and
 * the points below it that were left out.
 */
record NodeScore(
    Node node,
    Status status,
    Standing standing,
    Exact score,
    Exact outOf,
    List<Reason> reasons,
    Exact soFar,
    List<LeftOut> leftOut) {

    /** How a part stands to its parent; the first of these that some part has is how all stand together. */
    enum Standing {
        /** It has no score yet, and so has its parent none. */
        WAITING,
        /** Its score counts. */
        SCORED,
        /** Not assessed, its points stay. */
        NOT_COUNTED,
        /** Not assessed, its points leave what the parent is out of. */
        GONE,
        MONITORED
    }

    /** Points that the node {@code to} makes good. */
    record LeftOut(String to, Exact points) {}

    static NodeScore scored(Node node, Status status, Exact score, Exact outOf, List<Reason> reasons) {
        return new NodeScore(
            node, status, Standing.SCORED, score, outOf, reasons, score, List.of());
    }

    static NodeScore without(
        Node node, Status status, Standing standing, Exact outOf, List<Reason> reasons) {
        return new NodeScore(
            node, status, standing, null, outOf, reasons, Exact.ZERO, List.of());
    }
}
