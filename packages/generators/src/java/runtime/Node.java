package cchc.runtime;

import java.util.ArrayList;
import java.util.List;

/** A part of the tree. {@code digits} are the decimal places of its rounding, null where it has none. */
public sealed interface Node permits Leaf, Group {
    String id();

    String title();

    String level();

    Exact points();

    Exact lowest();

    Integer digits();

    /** The node itself first. */
    default List<Node> withDescendants() {
        List<Node> all = new ArrayList<>();
        all.add(this);
        if (this instanceof Group group) {
            group.children().forEach((child) -> all.addAll(child.withDescendants()));
        }
        return all;
    }
}
