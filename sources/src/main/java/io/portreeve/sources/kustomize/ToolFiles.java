package io.portreeve.sources.kustomize;

import io.portreeve.document.Cursor;
import io.portreeve.document.Document;
import io.portreeve.document.MappingNode;
import io.portreeve.document.Node;
import io.portreeve.document.ScalarNode;
import io.portreeve.document.SequenceNode;
import io.portreeve.source.TreeItem;
import java.io.IOException;
import java.util.List;

/** Takes along the files of fields that only Kustomize applies, and sees whether they would have it fetch anything. */
final class ToolFiles {
    private final Builder builder;
    private final Kustomization kustomization;
    private final Account account;

    ToolFiles(Builder builder, Kustomization kustomization, Account account) {
        this.builder = builder;
        this.kustomization = kustomization;
        this.account = account;
    }

    /** Of a list of paths or texts, or of a mapping with paths in it. */
    void take(Cursor field) {
        field.items().forEach(this::takeItem);
        field.entries().values().forEach(this::takeItem);
    }

    private void takeItem(Cursor item) {
        String path = item.text().orElse("");
        if (path.isEmpty()) {
            item.entries().values().stream()
                    .filter(value -> value.text().isPresent())
                    .forEach(this::takeItem);
            return;
        }
        try {
            take(item, builder.surrounding().follow(kustomization.folder(), path));
        } catch (IOException e) {
            if (path.lines().anyMatch(line -> line.contains("://")) || Remote.isOne(path)) {
                account.remote(item.range(), path);
            }
        }
    }

    private void take(Cursor item, Location found) throws IOException {
        if (found.item().kind() == TreeItem.Kind.FOLDER) {
            builder.kustomization(found, account)
                    .ifPresent(base ->
                            builder.build(base, List.of(kustomization.folder().key()), account));
        } else {
            account.took(found);
            Account unread = new Account();
            boolean remote = builder.library().documents(found, unread).stream()
                    .map(Document::root)
                    .anyMatch(ToolFiles::namesRemote);
            if (remote) {
                account.remote(item.range(), item.text().orElse(""));
            }
        }
    }

    private static boolean namesRemote(Node node) {
        if (node.resolved() instanceof ScalarNode scalar) {
            return scalar.text().contains("://") || Remote.isOne(scalar.text());
        }
        if (node.resolved() instanceof SequenceNode sequence) {
            return sequence.items().stream().anyMatch(ToolFiles::namesRemote);
        }
        return node.resolved() instanceof MappingNode mapping
                && mapping.entries().stream().anyMatch(entry -> namesRemote(entry.value()));
    }
}
