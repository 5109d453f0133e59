package io.portreeve.document;

/** {@code *name}: another node's value, used a second time; its range is that of the alias, not of the target. */
public record AliasNode(int start, int end, String name, Node target) implements Node {
    @Override
    public Node resolved() {
        return target.resolved();
    }
}
