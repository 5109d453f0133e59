package io.portreeve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the body of a request. */
class ReviewReaderTest {
    private static final String NOT_JSON = "The body is not one JSON value, or holds a name twice in one object.";
    private static final String NOT_A_REVIEW = "The body is not an AdmissionReview of admission.k8s.io/v1.";
    private static final String MINIMAL = """
            {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "request": {"uid": "u-1",
             "kind": {"group": "", "version": "v1", "kind": "Service"},
             "resource": {"group": "", "version": "v1", "resource": "services"},
             "operation": "CREATE", "userInfo": {}, "object": {}}}
            """;

    @Test
    void an_update_has_the_object_as_it_is_and_as_it_is_to_be() {
        ReviewRequest request = Reviews.request("service-update-to-load-balancer");

        assertThat(request.uid()).isEqualTo("e04ed317-e9c1-4e6b-b211-adb50cda75a1");
        assertThat(request.kind()).isEqualTo(new ReviewedKind("", "v1", "Service"));
        assertThat(request.resource()).isEqualTo(new ReviewedResource("", "v1", "services"));
        assertThat(request.subresource()).isEmpty();
        assertThat(request.name()).isEqualTo("shell");
        assertThat(request.namespace()).isEqualTo("shop");
        assertThat(request.operation()).isEqualTo(Operation.UPDATE);
        assertThat(request.user())
                .isEqualTo(
                        new ReviewUser("mallory@example.com", "", List.of("shop:developers", "system:authenticated")));
        assertThat(request.dryRun()).isFalse();
        assertThat(request.object().orElseThrow().at("/spec/type").stringValue())
                .isEqualTo("LoadBalancer");
        assertThat(request.oldObject().orElseThrow().at("/spec/type").stringValue())
                .isEqualTo("ClusterIP");
        assertThat(request.options().orElseThrow().path("fieldManager").stringValue())
                .isEqualTo("kubectl-patch");
    }

    @Test
    void a_deletion_of_a_collection_has_no_name_but_the_object_that_goes() {
        ReviewRequest request = Reviews.request("network-policy-delete-collection");

        assertThat(request.operation()).isEqualTo(Operation.DELETE);
        assertThat(request.name()).isEmpty();
        assertThat(request.object()).isEmpty();
        assertThat(request.oldObject().orElseThrow().at("/metadata/name").stringValue())
                .isEqualTo("b");
    }

    @Test
    void a_connection_has_its_options_as_the_object() {
        ReviewRequest request = Reviews.request("pod-exec-connect");

        assertThat(request.operation()).isEqualTo(Operation.CONNECT);
        assertThat(request.kind().kind()).isEqualTo("PodExecOptions");
        assertThat(request.resource().resource() + "/" + request.subresource()).isEqualTo("pods/exec");
        assertThat(request.object().orElseThrow().path("command").toString()).isEqualTo("[\"id\"]");
        assertThat(request.options()).isEmpty();
    }

    @Test
    void a_converted_object_says_what_the_user_sent() {
        ReviewRequest request = Reviews.request("autoscaler-create-converted");

        assertThat(request.kind().apiVersion()).isEqualTo("autoscaling/v2");
        assertThat(request.requestKind().orElseThrow().apiVersion()).isEqualTo("autoscaling/v1");
    }

    @Test
    void an_object_is_in_the_namespace_of_its_request() {
        String named = MINIMAL.replace("\"operation\"", "\"namespace\": \"shop\", \"operation\"")
                .replace("\"object\": {}", "\"object\": {\"metadata\": {\"name\": \"shell\"}}");

        assertThat(namespaceOf(named)).isEqualTo("shop");
        assertThat(namespaceOf(named.replace("services", "namespaces"))).isEmpty();
        assertThat(namespaceOf(named.replace("{\"name\": \"shell\"}", "{\"namespace\": \"till\"}")))
                .isEqualTo("till");
    }

    private static String namespaceOf(String body) {
        ReadReview.Review review = (ReadReview.Review) ReviewReader.read(body.getBytes(UTF_8));
        return review.request().object().orElseThrow().at("/metadata/namespace").asString("");
    }

    @Test
    void a_dry_run_is_told() {
        assertThat(Reviews.request("service-update-dry-run").dryRun()).isTrue();
        assertThat(Reviews.request("pod-delete-dry-run").dryRun()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "autoscaler-create-converted",
                "deployment-create-server-side",
                "deployment-scale-update",
                "deployment-update-host-port",
                "endpoint-slice-create",
                "ingress-create",
                "namespace-update-of-labels",
                "network-policy-create",
                "network-policy-delete",
                "network-policy-update",
                "pod-attach-connect",
                "pod-create",
                "pod-create-generate-name",
                "pod-ephemeral-container-update",
                "pod-port-forward-connect",
                "pod-update-of-labels",
                "service-create",
                "service-create-by-apply",
                "service-create-for-mutation",
                "service-delete",
                "service-status-update",
                "service-update-external-ips",
                "service-update-of-labels"
            })
    void every_review_of_an_api_server_is_read(String name) {
        byte[] body = Reviews.body(name);

        assertThat(ReviewReader.read(body)).isInstanceOf(ReadReview.Review.class);
        assertThat(ReviewUid.of(body)).contains(Reviews.request(name).uid());
    }

    @Test
    void no_beginning_of_a_review_is_a_review() {
        byte[] body = Reviews.body("pod-port-forward-connect");
        for (int length = 0; length < body.length - 1; length++) {
            assertThat(ReviewReader.read(Arrays.copyOf(body, length))).isInstanceOf(ReadReview.Malformed.class);
        }
    }

    @Test
    void what_is_not_one_json_value_is_none() {
        assertThat(reason("{\u001b[31m")).isEqualTo(NOT_JSON);
        assertThat(reason(MINIMAL + "{}")).isEqualTo(NOT_JSON);
        assertThat(reason("{\"kind\": \"A\", \"kind\": \"B\"}")).isEqualTo(NOT_JSON);
        assertThat(reason("\u0000\u0001\u0002")).isEqualTo(NOT_JSON);
    }

    @Test
    void what_is_deep_or_long_beyond_reason_is_none() {
        String reason = "The body is nested deeper than 200 levels, or holds a name or a number that is too long.";
        assertThat(reason("[".repeat(1_000_000))).isEqualTo(reason);
        assertThat(reason("{\"a\":".repeat(300))).isEqualTo(reason);
        assertThat(reason("1".repeat(1000))).isEqualTo(reason);
        assertThat(reason("{\"" + "a".repeat(100_000) + "\": 1}")).isEqualTo(reason);
    }

    @Test
    void another_kind_or_version_is_none() {
        assertThat(reason("")).isEqualTo(NOT_A_REVIEW);
        assertThat(reason("[]")).isEqualTo(NOT_A_REVIEW);
        assertThat(reason(MINIMAL.replace("k8s.io/v1\"", "k8s.io/v1beta1\""))).isEqualTo(NOT_A_REVIEW);
        assertThat(reason(MINIMAL.replace("AdmissionReview", "ConversionReview")))
                .isEqualTo(NOT_A_REVIEW);
    }

    @Test
    void a_field_of_another_type_is_named() {
        assertThat(reason(MINIMAL.replace("\"u-1\"", "7"))).isEqualTo("The field uid is not a string.");
        assertThat(reason(MINIMAL.replace("\"u-1\"", "\"\"")))
                .isEqualTo("The request has no uid of 1 to 128 characters.");
        assertThat(reason(MINIMAL.replace("CREATE", "READ")))
                .isEqualTo("The operation is none of CREATE, UPDATE, DELETE and CONNECT.");
        assertThat(reason(MINIMAL.replace("\"object\": {}", "\"object\": []")))
                .isEqualTo("The field object is not an object.");
        assertThat(reason(MINIMAL.replace("\"object\": {}", "\"dryRun\": \"yes\"")))
                .isEqualTo("The field dryRun is neither true nor false.");
        assertThat(reason(MINIMAL.replace("\"userInfo\": {}", "\"userInfo\": {\"groups\": [1]}")))
                .isEqualTo("The field groups is not a list of strings.");
        assertThat(reason(MINIMAL.replace("\"request\"", "\"response\"")))
                .isEqualTo("The AdmissionReview has no request.");
    }

    @Test
    void a_uid_is_found_without_the_rest() {
        assertThat(uid("{\"x\": {\"request\": {\"uid\": \"no\"}}, \"request\": {\"a\": [{}], \"uid\": \"yes\"..."))
                .contains("yes");
        assertThat(uid("{\"request\": {\"object\": {\"uid\": \"no\"}}}")).isEmpty();
        assertThat(uid("{\"request\": {\"uid\": 1}}")).isEmpty();
        assertThat(uid("{\"request\": {\"uid\": \"" + "a".repeat(129) + "\"}}")).isEmpty();
        assertThat(uid("")).isEmpty();
        assertThat(uid("[")).isEmpty();
    }

    private static Optional<String> uid(String body) {
        return ReviewUid.of(body.getBytes(UTF_8));
    }

    private static String reason(String body) {
        return ((ReadReview.Malformed) ReviewReader.read(body.getBytes(UTF_8))).reason();
    }
}
