package io.portreeve.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping whose end has not been seen yet: keys and values come in turns. */
final class OpenMapping extends OpenCollection {
    private static final String MERGE = "<<";

    private final Entries entries = new Entries();
    private final List<Node> merged = new ArrayList<>(0);
    private @Nullable ScalarNode key;

    OpenMapping(int start, boolean flow, String anchor) {
        super(start, flow, anchor);
    }

    @Override
    void add(Node child, Tree tree) {
        ScalarNode waiting = key;
        if (waiting == null) {
            key = asKey(child, tree);
            return;
        }
        key = null;
        if (isMerge(waiting)) {
            merge(child, tree);
            return;
        }
        MappingNode.Entry earlier = entries.put(new MappingNode.Entry(waiting, child));
        if (earlier != null) {
            tree.duplicate(waiting, earlier.key());
        }
    }

    private static boolean isMerge(ScalarNode key) {
        return key.style() == ScalarStyle.PLAIN
                && key.text().equals(MERGE)
                && key.tag().isEmpty();
    }

    /** An alias as key stands for its target's text, but where it stands itself. */
    private static ScalarNode asKey(Node child, Tree tree) {
        if (child.resolved() instanceof ScalarNode scalar) {
            return child == scalar
                    ? scalar
                    : new ScalarNode(child.start(), child.end(), scalar.text(), ScalarStyle.SINGLE_QUOTED, "");
        }
        tree.collectionAsKey(child);
        return new ScalarNode(child.start(), child.end(), "", ScalarStyle.PLAIN, "");
    }

    /** Of several merges the later wins, but within one list the earlier, as in Kubernetes' own parser. */
    private void merge(Node value, Tree tree) {
        List<Node> sources = value.resolved() instanceof SequenceNode list ? list.items() : List.of(value);
        for (Node source : sources) {
            if (!(source.resolved() instanceof MappingNode)) {
                tree.mergeOfNoMapping(value);
                return;
            }
        }
        // What comes through an alias stands, like the alias' value, where the alias does.
        if (value instanceof AliasNode alias && value.resolved() instanceof SequenceNode) {
            sources = sources.stream().map(source -> through(alias, source)).toList();
        }
        merged.addAll(0, sources);
    }

    private static Node through(AliasNode alias, Node target) {
        return new AliasNode(alias.start(), alias.end(), alias.name(), target);
    }

    @Override
    Node close(int end, Tree tree) {
        for (Node source : merged) {
            if (source.resolved() instanceof MappingNode mapping) {
                mapping.entries().forEach(entry -> entries.putIfAbsent(here(entry, source)));
            }
        }
        return new MappingNode(start, end, entries.list(), flow);
    }

    private static MappingNode.Entry here(MappingNode.Entry entry, Node source) {
        if (!(source instanceof AliasNode alias)) {
            return entry;
        }
        ScalarNode key = entry.key();
        return new MappingNode.Entry(
                new ScalarNode(alias.start(), alias.end(), key.text(), key.style(), key.tag()),
                through(alias, entry.value()));
    }
}
