package io.portreeve.document;

import io.portreeve.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document while it is read: takes a parser's steps, whatever the syntax, and keeps the limits.
 *
 * <p>The first fatal flaw stops it; what is told to it afterwards is ignored.
 */
final class Tree {
    /** So that a generated file with a million repeated keys does not fill the report. */
    private static final int DUPLICATES_TOLD = 20;

    private final SourceFile file;
    private final Limits limits;
    private final boolean part;
    private final Deque<OpenCollection> outer = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>(4);
    private final List<Duplicate> duplicates = new ArrayList<>(0);
    private final Set<Node> repeated = Collections.newSetFromMap(new IdentityHashMap<>(2));
    private @Nullable OpenCollection innermost;
    private int depth;
    private long aliasedNodes;
    private @Nullable Node root;
    private @Nullable Flaw flaw;

    Tree(SourceFile file, Limits limits) {
        this(file, limits, false);
    }

    /**
     * @param part whether it is read of less than a document, so that the anchors of aliases may lie elsewhere
     */
    Tree(SourceFile file, Limits limits, boolean part) {
        this.file = file;
        this.limits = limits;
        this.part = part;
    }

    /** What an anchor names, with its size; a node whose end was not yet seen has no target. */
    private record Anchored(@Nullable Node node, long weight, int height) {}

    void beginMapping(int start, boolean flow, String anchor) {
        begin(new OpenMapping(start, flow, anchor));
    }

    void beginSequence(int start, boolean flow, String anchor) {
        begin(new OpenSequence(start, flow, anchor));
    }

    private void begin(OpenCollection collection) {
        if (depth >= limits.depth()) {
            fail(Flaw.tooDeep(limits.depth(), collection.start));
            return;
        }
        if (!collection.anchor.isEmpty()) {
            anchors.put(collection.anchor, new Anchored(null, 0, 0));
        }
        if (innermost != null) {
            outer.push(innermost);
        }
        innermost = collection;
        depth++;
    }

    /** Ends the innermost collection: at {@code end} when written with brackets, else behind its last child. */
    void end(int end) {
        OpenCollection done = innermost();
        innermost = outer.poll();
        depth--;
        Node node = done.close(end < 0 ? done.lastEnd() : end, this);
        add(node, done.anchor, done.weight(), done.height());
    }

    OpenCollection innermost() {
        return Objects.requireNonNull(innermost);
    }

    void scalar(ScalarNode scalar, String anchor) {
        add(scalar, anchor, 1, 0);
    }

    void alias(int start, int end, String name) {
        Anchored anchored = anchors.get(name);
        if (anchored == null && part) {
            add(new AliasNode(start, end, name, new MappingNode(start, end, List.of(), true)), "", 1, 0);
            return;
        }
        if (anchored == null) {
            fail(Flaw.unparsable("the alias *" + name + " has no anchor &" + name + " before it", start, end));
            return;
        }
        Node target = anchored.node();
        if (target == null) {
            fail(Flaw.unparsable("the alias *" + name + " stands inside the value that it repeats", start, end));
            return;
        }
        aliasedNodes += anchored.weight();
        if (aliasedNodes > limits.aliasedNodes()) {
            fail(Flaw.tooManyAliases(limits.aliasedNodes(), start, end));
        } else if (depth + anchored.height() > limits.depth()) {
            fail(Flaw.tooDeep(limits.depth(), start));
        } else {
            repeated.add(target);
            add(new AliasNode(start, end, name, target), "", anchored.weight(), anchored.height());
        }
    }

    /** What aliases stand for, each where it is written. */
    Set<Node> repeated() {
        return repeated;
    }

    private void add(Node node, String anchor, long weight, int height) {
        if (!anchor.isEmpty()) {
            anchors.put(anchor, new Anchored(node, weight, height));
        }
        OpenCollection parent = innermost;
        if (parent == null) {
            root = node;
        } else {
            parent.count(node, weight, height);
            parent.add(node, this);
        }
    }

    void duplicate(ScalarNode later, ScalarNode earlier) {
        if (duplicates.size() < DUPLICATES_TOLD) {
            duplicates.add(new Duplicate(later, earlier));
        }
    }

    /** No Kubernetes object has such a key; where it begins with a brace, {@code {{ x }}} was probably meant. */
    void collectionAsKey(Node key) {
        boolean brace = key.start() < key.end() && file.text().charAt(key.start()) == '{';
        String message = "a mapping or list is used as a key, which no Kubernetes object allows; quote it";
        fail(new Flaw(brace ? Flaw.TEMPLATE : Flaw.UNPARSABLE, message, key.start(), key.end()));
    }

    void mergeOfNoMapping(Node value) {
        fail(Flaw.unparsable("the merge key << needs a mapping or a list of mappings", value.start(), value.end()));
    }

    void fail(Flaw fatal) {
        if (flaw == null) {
            flaw = fatal;
        }
    }

    /** Whether the document's value has been read to its end. */
    boolean isWhole() {
        return root != null && innermost == null;
    }

    boolean failed() {
        return flaw != null;
    }

    /** Whether the text was not understood, rather than refused for its size. */
    boolean isMisread() {
        return flaw != null && !flaw.isLimit();
    }

    Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }

    List<Duplicate> duplicates() {
        return duplicates;
    }

    /** The finished root; none where the document is broken. */
    Optional<Node> root() {
        return flaw == null ? Optional.ofNullable(root) : Optional.empty();
    }
}
