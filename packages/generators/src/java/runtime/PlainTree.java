package cchc.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Adds up whole columns of scores, for units all of whose leaves have one. Not plain is a tree that needs
 * more than sums, best ones and roundings for that.
 */
final class PlainTree {
    /** A group: the places of its parts among the columns, leaves first and groups behind them. */
    private record Sum(int[] parts, boolean best, long lowest, long points, int step) {}

    private record Part(int[] parts, boolean best, long most, boolean taken) {}

    private final int leaves;
    private final List<Sum> groups = new ArrayList<>();
    private int[] fields = {};
    private final List<Part> blocks = new ArrayList<>();
    private final int totalStep;
    private final int scale;
    private boolean plain;
    private final boolean[] scored;
    private final int[][] sums;

    private PlainTree(int leaves, int scale, int totalStep, int block, int groups) {
        this.leaves = leaves;
        this.scale = scale;
        this.totalStep = totalStep;
        scored = new boolean[block];
        sums = new int[groups][block];
        plain = true;
    }

    static PlainTree of(Rulebook rulebook, Map<String, Integer> places, int scale, int block) {
        int groups = rulebook.nodes().size() - places.size();
        int step = stepOf(rulebook.totalDigits, scale);
        PlainTree tree = new PlainTree(places.size(), scale, step, block, groups);
        tree.fields = tree.parts(rulebook.fields, places);
        tree.plain = tree.fields.length > 0;
        for (Block one : rulebook.blocks) {
            long most = one.most() == null ? Long.MAX_VALUE : tree.steps(one.most());
            boolean best = one.combine() == Group.Combine.BEST;
            boolean taken = one.kind() == Block.Kind.PENALTY;
            tree.plain &= one.share() == null;
            tree.blocks.add(new Part(tree.parts(one.children(), places), best, most, taken));
        }
        tree.plain &= rulebook.rescaledTo == null
            || rulebook.rescaledWhen == null
                && outOf(rulebook.fields).compareTo(rulebook.rescaledTo) == 0;
        return tree;
    }

    /** What nodes are out of where all their leaves are scored. */
    private static Exact outOf(List<Node> nodes) {
        Exact all = Exact.ZERO;
        for (Node node : nodes) {
            if (isWatched(node)) {
                continue;
            }
            boolean sum = node instanceof Group group && group.combine() == Group.Combine.SUM;
            all = all.plus(sum ? outOf(((Group) node).children()) : node.points());
        }
        return all;
    }

    /** What is only watched is no part of anything. */
    private int[] parts(List<Node> nodes, Map<String, Integer> places) {
        return nodes.stream()
            .filter((node) -> !isWatched(node))
            .mapToInt((node) -> node instanceof Group group ? group(group, places) : places.get(node.id()))
            .toArray();
    }

    private static boolean isWatched(Node node) {
        return node instanceof Leaf leaf
            ? leaf.monitored()
            : ((Group) node).children().stream().allMatch(PlainTree::isWatched);
    }

    private int group(Group group, Map<String, Integer> places) {
        int[] parts = parts(group.children(), places);
        boolean best = group.combine() == Group.Combine.BEST;
        int step = stepOf(group.digits(), scale);
        groups.add(new Sum(parts, best, steps(group.lowest()), steps(group.points()), step));
        return leaves + groups.size() - 1;
    }

    /** Points in steps; a tree with others is not plain. */
    private long steps(Exact points) {
        Exact steps = points.times(Exact.of(Kind.powerOfTen(scale)));
        plain &= steps.den().bitLength() == 1 && steps.num().bitLength() < Integer.SIZE - 1;
        return plain ? steps.num().longValueExact() : 0;
    }

    /** Sums of multiples of this are not changed by a rounding. */
    private static int stepOf(Integer digits, int scale) {
        return digits == null || digits >= scale ? 1 : (int) Kind.powerOfTen(scale - digits);
    }

    boolean isPlain() {
        return plain;
    }

    /** Marks for the rows of a block, all set. */
    boolean[] begin() {
        Arrays.fill(scored, true);
        return scored;
    }

    void totals(int[][] scores, long[] totals, int from, int to) {
        for (int at = 0; at < groups.size(); at++) {
            Sum group = groups.get(at);
            int[] sum = sums[at];
            join(group.parts, group.best, scores, sum, from, to);
            for (int row = 0; group.best && row < to - from; row++) {
                sum[row] = (int) Math.max(group.lowest, Math.min(group.points, sum[row]));
            }
            for (int row = 0; group.step > 1 && row < to - from; row++) {
                sum[row] = (int) (Whole.roundDiv(sum[row], group.step) * group.step);
            }
        }
        Arrays.fill(totals, from, to, 0);
        for (int part : fields) {
            int[] values = columnOf(part, scores);
            int shift = part < leaves ? from : 0;
            for (int row = from; row < to; row++) {
                totals[row] += values[row - from + shift];
            }
        }
        int[] joined = new int[blocks.isEmpty() ? 0 : to - from];
        for (Part block : blocks) {
            add(block, scores, joined, totals, from, to);
        }
        for (int row = from; totalStep > 1 && row < to; row++) {
            totals[row] = Whole.roundDiv(totals[row], totalStep) * totalStep;
        }
    }

    /** Penalties are written as points or as negative points; either way they are taken off. */
    private void add(Part block, int[][] scores, int[] joined, long[] totals, int from, int to) {
        if (!block.taken || !block.best) {
            join(block.parts, block.best, scores, joined, from, to);
        } else {
            Arrays.fill(joined, 0);
            for (int part : block.parts) {
                int[] values = columnOf(part, scores);
                int shift = part < leaves ? from : 0;
                for (int row = 0; row < to - from; row++) {
                    joined[row] = Math.max(joined[row], Math.abs(values[row + shift]));
                }
            }
        }
        for (int row = from; row < to; row++) {
            long value = joined[row - from];
            totals[row] += block.taken
                ? -Math.min(Math.abs(value), block.most)
                : Math.min(value, block.most);
        }
    }

    private void join(int[] parts, boolean best, int[][] scores, int[] sum, int from, int to) {
        int count = to - from;
        Arrays.fill(sum, 0, count, best && parts.length > 0 ? Integer.MIN_VALUE : 0);
        for (int part : parts) {
            int[] values = columnOf(part, scores);
            int shift = part < leaves ? from : 0;
            if (best) {
                for (int row = 0; row < count; row++) {
                    sum[row] = Math.max(sum[row], values[row + shift]);
                }
            } else {
                for (int row = 0; row < count; row++) {
                    sum[row] += values[row + shift];
                }
            }
        }
    }

    private int[] columnOf(int part, int[][] scores) {
        return part < leaves ? scores[part] : sums[part - leaves];
    }
}
