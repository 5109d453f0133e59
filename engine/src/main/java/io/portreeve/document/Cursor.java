package io.portreeve.document;

import io.portreeve.source.SourceFile;
import io.portreeve.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, reached by walking from its root, that may turn out not to exist: a walk through missing keys is
 * not an error but ends at an absent cursor. An explicit {@code null} counts as absent, as it does for the API server.
 */
public final class Cursor {
    private final SourceFile file;
    private final Set<Node> repeated;
    private final @Nullable Cursor parent;
    private final String step;
    private final @Nullable ScalarNode key;
    private final @Nullable Node node;

    private Cursor(
            SourceFile file,
            Set<Node> repeated,
            @Nullable Cursor parent,
            String step,
            @Nullable ScalarNode key,
            @Nullable Node node) {
        this.file = file;
        this.repeated = repeated;
        this.parent = parent;
        this.step = step;
        this.key = key;
        this.node = node;
    }

    /** A cursor at the top of a tree in which aliases stand for these values. */
    static Cursor root(SourceFile file, Node root, Set<Node> repeated) {
        return new Cursor(file, repeated, null, "", null, root);
    }

    private Cursor child(String name, @Nullable ScalarNode childKey, @Nullable Node child) {
        return new Cursor(file, repeated, this, name, childKey, child);
    }

    /** Whether there is a value here; {@code null} is none. */
    public boolean exists() {
        return node != null && !(node.resolved() instanceof ScalarNode scalar && scalar.isNull());
    }

    /** Whether something, be it only {@code null}, is written here. */
    public boolean isWritten() {
        return node != null;
    }

    /** Whether the value is reached through an alias, so that editing it changes other places too. */
    public boolean isAliased() {
        return node instanceof AliasNode || (parent != null && parent.isAliased());
    }

    /** Whether an alias elsewhere stands for the value or for what it is part of, so that editing it changes that place too. */
    public boolean isRepeated() {
        return !repeated.isEmpty()
                && ((node != null && repeated.contains(node)) || (parent != null && parent.isRepeated()));
    }

    /** The value of a key, absent when this is no mapping or has no such key. */
    public Cursor get(String name) {
        if (mapping() instanceof MappingNode mapping) {
            Optional<MappingNode.Entry> entry = mapping.entry(name);
            if (entry.isPresent()) {
                return child(name, entry.get().key(), entry.get().value());
            }
        }
        return child(name, null, null);
    }

    /** A walk along several keys. */
    public Cursor at(String first, String... more) {
        Cursor here = get(first);
        for (String name : more) {
            here = here.get(name);
        }
        return here;
    }

    /** The items of a sequence; none when this is no sequence. */
    public List<Cursor> items() {
        List<Cursor> items = new ArrayList<>();
        if (node != null && node.resolved() instanceof SequenceNode sequence) {
            for (Node item : sequence.items()) {
                items.add(child("[" + items.size() + "]", null, item));
            }
        }
        return items;
    }

    /** The entries of a mapping by key, in the order written; none when this is no mapping. */
    public Map<String, Cursor> entries() {
        Map<String, Cursor> entries = new LinkedHashMap<>();
        if (mapping() instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                String name = entry.key().text();
                entries.put(name, child(name, entry.key(), entry.value()));
            }
        }
        return entries;
    }

    private @Nullable Node mapping() {
        return node == null ? null : node.resolved();
    }

    public boolean isMapping() {
        return node != null && node.resolved() instanceof MappingNode;
    }

    public boolean isSequence() {
        return node != null && node.resolved() instanceof SequenceNode;
    }

    /** The scalar here, if the value is one and not {@code null}. */
    public Optional<ScalarNode> scalar() {
        return exists() && node != null && node.resolved() instanceof ScalarNode scalar
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** The text of the scalar here, whatever its type. */
    public Optional<String> text() {
        return scalar().map(ScalarNode::text);
    }

    /** The boolean here, as Kubernetes reads it. */
    public Optional<Boolean> bool() {
        return scalar().map(Scalars::resolve).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /** The range of the value; of the key where the value is not written, of the nearest parent where neither is. */
    public SourceRange range() {
        if (node != null && node.end() > node.start()) {
            return new SourceRange(file, node.start(), node.end());
        }
        return keyRange();
    }

    /** The range of the key that leads here; the parent's range where there is none. */
    public SourceRange keyRange() {
        if (key != null) {
            return new SourceRange(file, key.start(), key.end());
        }
        return parent == null ? new SourceRange(file, 0, 0) : parent.range();
    }

    /** The way here in Kubernetes' notation, such as {@code spec.ports[0].targetPort}; keys with dots are bracketed. */
    public String path() {
        if (parent == null) {
            return "";
        }
        String above = parent.path();
        String here = step.indexOf('.') >= 0 && !step.startsWith("[") ? "['" + step + "']" : step;
        return above.isEmpty() || here.startsWith("[") ? above + here : above + "." + here;
    }

    /** What stands here, aliases followed; empty where nothing is written. */
    public Optional<Node> node() {
        return Optional.ofNullable(node).map(Node::resolved);
    }

    /** The file this cursor walks in. */
    public SourceFile file() {
        return file;
    }
}
