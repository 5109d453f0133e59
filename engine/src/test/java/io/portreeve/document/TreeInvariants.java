package io.portreeve.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.source.Problem;

/** What holds for every document that was ever read, however broken its text. */
final class TreeInvariants {
    private TreeInvariants() {}

    static void check(Reading reading, int length) {
        for (Document document : reading.documents()) {
            inside(document.root(), 0, length);
            for (Comment comment : document.comments()) {
                assertThat(comment.start()).isBetween(0, comment.end());
                assertThat(document.file().text().charAt(comment.start())).isEqualTo('#');
                assertThat(comment.end()).isLessThanOrEqualTo(length);
            }
        }
        for (Problem problem : reading.problems()) {
            assertThat(problem.message()).isNotBlank();
        }
    }

    /** A node lies in its parent; an alias' target lies elsewhere and is checked there. */
    private static void inside(Node node, int start, int end) {
        if (node.start() < start || node.end() < node.start() || node.end() > end) {
            throw new AssertionError(node + " is not inside " + start + ".." + end);
        }
        if (node instanceof MappingNode mapping) {
            for (MappingNode.Entry entry : mapping.entries()) {
                inside(entry.key(), node.start(), node.end());
                inside(entry.value(), node.start(), node.end());
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> inside(item, node.start(), node.end()));
        } else if (node instanceof ScalarNode scalar) {
            assertThat(Scalars.resolve(scalar)).isNotNull();
        }
    }
}
