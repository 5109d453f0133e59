package io.portreeve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class AuthorshipTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A Service as every API server has it, with what says who wrote what. */
    private static String spec(String metadata, int targetPort) {
        String live = """
                {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web", %s},
                 "spec": {"type": "ClusterIP", "ports": [
                   {"name": "web", "port": 9000, "protocol": "TCP", "targetPort": %d}]}}
                """.formatted(metadata, targetPort);
        ObjectNode object = (ObjectNode) JSON.readTree(live);
        Authorship.leaveOut(object);
        return object.path("spec").toString();
    }

    private static String applied(String ports) {
        String manifest = "{\"spec\":{\"ports\":[" + ports + "]}}";
        return "\"annotations\": {\"kubectl.kubernetes.io/last-applied-configuration\": "
                + JSON.writeValueAsString(manifest) + "}";
    }

    private static String managed(String operation, String fields) {
        return """
                "managedFields": [{"manager": "x", "operation": "%s", "fieldsV1": {"f:spec": {"f:ports": {
                  "k:{\\"port\\":9000,\\"protocol\\":\\"TCP\\"}": {".": {}, %s "f:port": {}}}}}}]
                """.formatted(operation, fields);
    }

    @Test
    void what_kubectl_apply_was_not_given_is_left_out() {
        assertThat(spec(applied("{\"name\":\"web\",\"port\":9000}"), 9000))
                .isEqualTo("{\"ports\":[{\"name\":\"web\",\"port\":9000}]}");
    }

    @Test
    void what_kubectl_apply_was_given_stays() {
        assertThat(spec(applied("{\"port\":9000,\"targetPort\":9000,\"protocol\":\"TCP\"}"), 9000))
                .isEqualTo("{\"ports\":[{\"name\":\"web\",\"port\":9000,\"protocol\":\"TCP\",\"targetPort\":9000}]}");
    }

    @Test
    void a_target_port_that_somebody_changed_since_stays() {
        assertThat(spec(applied("{\"port\":9000}"), 8443)).contains("\"targetPort\":8443");
    }

    @Test
    void what_a_server_side_apply_does_not_own_is_left_out() {
        assertThat(spec(managed("Apply", ""), 9000)).isEqualTo("{\"ports\":[{\"name\":\"web\",\"port\":9000}]}");
    }

    @Test
    void what_a_server_side_apply_owns_stays() {
        assertThat(spec(managed("Apply", "\"f:targetPort\": {},"), 9000))
                .isEqualTo("{\"ports\":[{\"name\":\"web\",\"port\":9000,\"targetPort\":9000}]}");
    }

    @Test
    void an_update_owns_what_the_server_filled_in_so_it_tells_nothing() {
        String whole = "{\"type\":\"ClusterIP\",\"ports\":[{\"name\":\"web\",\"port\":9000,\"protocol\":\"TCP\","
                + "\"targetPort\":9000}]}";
        assertThat(spec(managed("Update", ""), 9000)).isEqualTo(whole);
        assertThat(spec("\"labels\": {}", 9000)).isEqualTo(whole);
    }

    @Test
    void a_port_that_the_record_does_not_know_stays_as_it_is() {
        assertThat(spec(applied("{\"port\":80}"), 9000)).contains("\"targetPort\":9000", "\"protocol\":\"TCP\"");
    }

    @Test
    void a_record_that_is_no_json_tells_nothing() {
        assertThat(spec("\"annotations\": {\"kubectl.kubernetes.io/last-applied-configuration\": \"{oops\"}", 9000))
                .contains("\"targetPort\":9000", "\"type\":\"ClusterIP\"");
    }
}
