package io.portreeve.model.reader;

import io.portreeve.document.Cursor;
import io.portreeve.model.PolicyPeer;
import io.portreeve.model.Value;
import java.util.List;

/** Reads the pieces that all policies write alike. */
final class PolicyParts {
    private static final Value<String> NO_RANGE = Value.absent("the range is empty");

    private PolicyParts() {}

    /** An {@code ipBlock}; none where nothing is written. */
    static List<PolicyPeer.Block> ipBlock(Fields fields, Cursor block) {
        return block.exists()
                ? List.of(new PolicyPeer.Block(
                        fields.text(block.get("cidr"), NO_RANGE),
                        fields.texts(block.get("except")),
                        fields.place(block)))
                : List.of();
    }

    /** The items of {@code networks}, each a whole range. */
    static List<PolicyPeer.Block> networks(Fields fields, Cursor networks) {
        return networks.items().stream()
                .map(item -> new PolicyPeer.Block(fields.text(item, NO_RANGE), List.of(), fields.place(item)))
                .toList();
    }
}
