package io.portreeve.model.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A namespace that somebody says, for objects that name none. */
class SaidNamespaceTest {
    private static Optional<String> namespace(String manifest) {
        return Manifests.contents(manifest, new ObjectReader(List.of(), Optional.of("shop")))
                .objects()
                .get(0)
                .namespace();
    }

    @Test
    void an_object_that_names_none_is_in_it() {
        assertThat(namespace("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web}
                        spec: {ports: [{port: 80}]}
                        """)).contains("shop");
    }

    @Test
    void an_object_that_names_one_stays_there() {
        assertThat(namespace("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web, namespace: bank}
                        spec: {ports: [{port: 80}]}
                        """)).contains("bank");
    }

    @Test
    void an_object_of_the_whole_cluster_has_none() {
        assertThat(namespace("""
                        apiVersion: v1
                        kind: Namespace
                        metadata: {name: shop}
                        """)).isEmpty();
    }
}
