package io.portreeve.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one controller made of one kind, as far as it says the same about ports: the places of all, and the text of one. Of
 * 150,000 pods little more is held than their names.
 */
final class Brood {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Key key;
    private final List<String> members = new ArrayList<>(1);
    private String known = "";
    private byte[] text = {};

    Brood(Key key) {
        this.key = key;
    }

    /**
     * What its members have in common.
     *
     * @param kind what paths call it
     */
    record Key(String kind, Mark owner, Mark shape) {}

    Key key() {
        return key;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** @param place the path of a member, and what is kept of it */
    void add(String place, ObjectNode trimmed, boolean isNew) {
        if (isNew) {
            members.add(place);
        }
        if (known.isEmpty() || place.compareTo(known) <= 0) {
            keep(place, trimmed);
        }
    }

    void remove(String place) {
        int last = members.size() - 1;
        int at = members.indexOf(place);
        if (at >= 0) {
            members.set(at, members.get(last));
            members.remove(last);
        }
    }

    private void keep(String place, ObjectNode trimmed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(JSON.writeValueAsBytes(trimmed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known = place;
        text = bytes.toByteArray();
    }

    /** The first member by name; where only another one's text was kept, that text without what is of the other alone. */
    Optional<ObjectNode> first() {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        String first = Collections.min(members);
        ObjectNode object = kept();
        if (!first.equals(known)) {
            String name = first.substring(first.lastIndexOf('/') + 1, first.length() - ".yaml".length());
            Trim.at(object, "metadata", metadata -> metadata.put("name", name));
            Trim.at(object, "status", status -> status.retain("phase"));
            Trim.at(object, "spec", spec -> spec.remove("nodeName"));
            keep(first, object);
        }
        return Optional.of(object);
    }

    private ObjectNode kept() {
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(text))) {
            return (ObjectNode) JSON.readTree(inflated.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
