package cchc.runtime;

import java.util.List;

/**
 * Parts outside the scale, added or taken off; at most {@code most} (null: no limit). {@code share} of the
 * fields is added where {@code when} holds (null: there is none).
 */
public record Block(
    Kind kind, List<Node> children, Group.Combine combine, Exact most, Exact share, Condition when) {

    public enum Kind { BONUS, PENALTY }

    public static Block bonus(Node... children) {
        return new Block(Kind.BONUS, List.of(children), Group.Combine.SUM, null, null, null);
    }

    public static Block penalty(Node... children) {
        return new Block(Kind.PENALTY, List.of(children), Group.Combine.SUM, null, null, null);
    }

    public Block best() {
        return new Block(kind, children, Group.Combine.BEST, most, share, when);
    }

    public Block atMost(Exact points) {
        return new Block(kind, children, combine, points, share, when);
    }

    public Block share(Exact ofFields, Condition holds) {
        return new Block(kind, children, combine, most, ofFields, holds);
    }
}
