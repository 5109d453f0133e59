package io.portreeve.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an API server gets to read. */
class ReviewWriterTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void what_may_pass_is_told_in_a_line() {
        assertThat(text(ReviewAnswer.allow()))
                .isEqualTo(
                        "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"response\":{\"uid\":\"u-1\",\"allowed\":true}}");
    }

    @Test
    void a_denial_has_a_status_and_no_patch() {
        ReviewAnswer answer = ReviewAnswer.deny("Port 22 is open.\nClose it.")
                .withPatch(List.of(PatchOperation.remove("/spec/type")));

        assertThat(response(answer).toString())
                .isEqualTo("{\"uid\":\"u-1\",\"allowed\":false,\"status\":{\"status\":\"Failure\","
                        + "\"message\":\"Port 22 is open.\\nClose it.\",\"reason\":\"Forbidden\",\"code\":403}}");
    }

    @Test
    void a_code_that_is_no_error_becomes_one() {
        assertThat(response(ReviewAnswer.deny(200, "no")).at("/status/code").intValue())
                .isEqualTo(400);
    }

    @Test
    void a_patch_is_base64_of_its_steps() {
        ReviewAnswer answer = ReviewAnswer.allow()
                .withPatch(List.of(
                        PatchOperation.test("/spec/type", NODES.stringNode("LoadBalancer")),
                        PatchOperation.add("/spec/allocateLoadBalancerNodePorts", NODES.booleanNode(false)),
                        PatchOperation.remove("/metadata/annotations/a~1b")));
        JsonNode response = response(answer);

        assertThat(response.path("patchType").stringValue()).isEqualTo("JSONPatch");
        assertThat(new String(Base64.getDecoder().decode(response.path("patch").stringValue()), UTF_8))
                .isEqualTo("[{\"op\":\"test\",\"path\":\"/spec/type\",\"value\":\"LoadBalancer\"},"
                        + "{\"op\":\"add\",\"path\":\"/spec/allocateLoadBalancerNodePorts\",\"value\":false},"
                        + "{\"op\":\"remove\",\"path\":\"/metadata/annotations/a~1b\"}]");
    }

    @Test
    void a_long_warning_goes_on_in_the_next_line() {
        String words =
                "Port 22 of Service shell leads to port 22 of its pods, which everybody on the internet can reach by its load balancer now.";

        assertThat(AnswerText.warnings(List.of(words, "Short.")))
                .containsExactly(
                        "Port 22 of Service shell leads to port 22 of its pods, which everybody on the internet can reach by its load balancer",
                        "... now.",
                        "Short.");
        assertThat(AnswerText.warnings(List.of("a".repeat(250))))
                .allMatch(line -> line.length() <= 120)
                .hasSize(3);
        assertThat(AnswerText.warnings(List.of("\ud83d\ude00".repeat(200))))
                .allMatch(line -> line.length() <= 120 && UTF_8.newEncoder().canEncode(line));
    }

    @Test
    void more_warnings_than_an_api_server_passes_on_are_counted() {
        List<String> lines = AnswerText.warnings(Collections.nCopies(100, "a".repeat(100)));

        assertThat(lines).hasSize(20).last().isEqualTo("Not shown: 81 more of 100 warnings.");
        assertThat(lines.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(AnswerText.ALL_WARNINGS);
    }

    @Test
    void nothing_of_an_answer_steers_a_terminal() {
        String evil = "\u001b[2K\r\u202egood\u0000";
        ReviewAnswer answer = ReviewAnswer.deny(evil)
                .withWarnings(List.of(evil))
                .withAuditAnnotations(new TreeMap<>(Map.of("rule", evil)));

        JsonNode response = response(answer);
        String plain = "\\u001b[2K\\u000d\\u202egood\\u0000";
        assertThat(response.at("/status/message").stringValue()).isEqualTo(plain);
        assertThat(response.at("/warnings/0").stringValue()).isEqualTo(plain);
        assertThat(response.at("/auditAnnotations/rule").stringValue()).isEqualTo(plain);
    }

    @Test
    void the_names_of_audit_annotations_are_such_as_the_api_takes() {
        assertThat(AnswerText.key("finding.PR2001")).isEqualTo("finding.PR2001");
        assertThat(AnswerText.key("portreeve.io/rule id")).isEqualTo("portreeve.io-rule-id");
        assertThat(AnswerText.key("--a" + "b".repeat(100))).isEqualTo("a" + "b".repeat(62));
        assertThat(AnswerText.key("/ /")).isEmpty();
    }

    @Test
    void a_long_message_is_cut_where_a_character_ends() {
        assertThat(AnswerText.message("a" + "\ud83d\ude00".repeat(3000)))
                .hasSize(4096)
                .endsWith("\ud83d\ude00...");
        assertThat(AnswerText.note("b".repeat(3000))).hasSize(2048).endsWith("b...");
    }

    private static JsonNode response(ReviewAnswer answer) {
        return ReviewJson.MAPPER.readTree(text(answer)).path("response");
    }

    private static String text(ReviewAnswer answer) {
        return new String(ReviewWriter.write("u-1", answer), UTF_8);
    }
}
