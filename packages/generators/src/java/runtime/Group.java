package cchc.runtime;

import java.util.List;

/**
 * A part of the tree that adds up its parts, or takes the best of them. {@code meant} says whether it is for
 * the unit (null: it always is).
 */
public record Group(
    String id,
    String title,
    String level,
    List<Node> children,
    Combine combine,
    Condition meant,
    Exact points,
    Exact lowest,
    Integer digits) implements Node {

    public enum Combine { SUM, BEST }

    public static Group of(String id, String title, String level, Exact points) {
        return new Group(
            id, title, level, List.of(), Combine.SUM, null, points, Exact.ZERO, null);
    }

    public Group of(Node... parts) {
        return new Group(
            id, title, level, List.of(parts), combine, meant, points, lowest, digits);
    }

    public Group best() {
        return new Group(id, title, level, children, Combine.BEST, meant, points, lowest, digits);
    }

    public Group meant(Condition when) {
        return new Group(id, title, level, children, combine, when, points, lowest, digits);
    }

    public Group lowest(Exact least) {
        return new Group(id, title, level, children, combine, meant, points, least, digits);
    }

    public Group digits(int places) {
        return new Group(id, title, level, children, combine, meant, points, lowest, places);
    }
}
