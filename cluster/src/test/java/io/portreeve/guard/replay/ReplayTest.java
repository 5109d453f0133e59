package io.portreeve.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.guard.Reviews;
import io.portreeve.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String BALANCER =
            "internet  80/TCP  Service/shop/dashboard (LoadBalancer)  ->  9000/TCP  Pod/shop/dashboard";
    private static final String NODE_PORT =
            "network  31234/TCP  Service/shop/dashboard (NodePort)  ->  9000/TCP  Pod/shop/dashboard";

    private static Log opened() {
        return Log.ofTown().event("10:05:00", "mallory@example.com", "patch", "services", Log.opened(20));
    }

    private static List<String> open(Replayed replayed) {
        return replayed.open().stream()
                .map(exposed -> exposed.entry().toString())
                .toList();
    }

    private static String opener(Replayed replayed) {
        Occasion occasion = replayed.open().get(0).opened().orElseThrow();
        return occasion.time().orElseThrow() + " " + occasion.user() + " " + occasion.deed() + " " + occasion.object();
    }

    @Test
    void a_door_is_open_since_the_patch_whose_answer_shows_it() {
        Replayed replayed = opened().replay();

        assertThat(open(replayed)).containsExactly(BALANCER, NODE_PORT);
        assertThat(opener(replayed))
                .isEqualTo("2026-03-01T10:05:00Z mallory@example.com changed Service/shop/dashboard");
        assertThat(replayed.over()).isEmpty();
        assertThat(replayed.problems()).isEmpty();
        assertThat(replayed.tally().judged()).isEqualTo(3);
    }

    @Test
    void a_door_that_was_closed_again_says_by_whom() {
        Replayed replayed = opened().event("11:00:00", "lea@example.com", "update", "services", Log.inside(30))
                .replay();

        assertThat(replayed.open()).isEmpty();
        assertThat(replayed.over()).hasSize(2);
        assertThat(replayed.over().get(0).closed().orElseThrow().user()).isEqualTo("lea@example.com");
    }

    @Test
    void a_door_through_which_more_come_says_who_came_before() {
        String narrow = Log.opened(15)
                .replace("\"selector\"", "\"loadBalancerSourceRanges\":[\"203.0.113.0/24\"],\"selector\"");
        Replayed replayed = Log.ofTown()
                .event("10:04:00", "lea@example.com", "update", "services", narrow)
                .event("10:05:00", "mallory@example.com", "patch", "services", Log.opened(20))
                .replay();

        assertThat(opener(replayed)).contains("mallory@example.com");
        assertThat(replayed.open().get(0).before().orElseThrow().door().comers())
                .isEqualTo("restricted to 203.0.113.0/24");
    }

    @Test
    void what_changed_nothing_is_counted_and_not_judged() {
        Replayed replayed = opened().event("10:06:00", "lea@example.com", "update", "services", Log.inside(30))
                .but("ResponseComplete", "RequestReceived")
                .event("10:07:00", "lea@example.com", "update", "services", Log.inside(30))
                .but("\"code\":200", "\"code\":409")
                .event("10:08:00", "lea@example.com", "get", "services", Log.inside(30))
                .event("10:09:00", "lea@example.com", "create", "events", "{\"apiVersion\":\"v1\",\"kind\":\"Event\"}")
                .event("10:10:00", "lea@example.com", "update", "services", Log.inside(30))
                .but("id-7", "id-2")
                .replay();

        assertThat(open(replayed)).containsExactly(BALANCER, NODE_PORT);
        assertThat(replayed.tally().skipped())
                .isEqualTo(Map.of(
                        Skipped.OTHER_STAGE, 1,
                        Skipped.FAILED, 1,
                        Skipped.READ, 1,
                        Skipped.OTHER_KIND, 1,
                        Skipped.DUPLICATE, 1));
        assertThat(replayed.tally().events()).isEqualTo(8);
    }

    @Test
    void a_dry_run_is_judged_and_changes_nothing() {
        Replayed replayed = Log.ofTown()
                .event("10:05:00", "mallory@example.com", "patch", "services", Log.opened(20))
                .but("shop/services/dashboard\"", "shop/services/dashboard?dryRun=All&fieldManager=kubectl-patch\"")
                .replay();

        assertThat(replayed.open()).isEmpty();
        assertThat(replayed.tally().dryRuns()).isEqualTo(1);
        assertThat(replayed.happenings().get(0).dryRun()).isTrue();
        assertThat(replayed.happenings().get(0).doors().opened()).hasSize(2);
    }

    @Test
    void lines_out_of_order_are_put_in_order() {
        Replayed replayed = new Log()
                .event("10:05:00", "mallory@example.com", "patch", "services", Log.opened(20))
                .line(new String(Log.ofTown().bytes(), StandardCharsets.UTF_8)
                        .strip()
                        .replace("id-", "town-"))
                .replay();

        assertThat(open(replayed)).containsExactly(BALANCER, NODE_PORT);
        assertThat(opener(replayed)).contains("mallory@example.com");
        assertThat(replayed.tally().lost()).isZero();
    }

    @Test
    void an_older_version_than_the_one_known_is_late() {
        Replayed replayed = opened().event("10:06:00", "lea@example.com", "patch", "services", Log.inside(15))
                .replay();

        assertThat(open(replayed)).containsExactly(BALANCER, NODE_PORT);
        assertThat(replayed.tally().skipped()).isEqualTo(Map.of(Skipped.LATE, 1));
    }

    @Test
    void a_late_event_does_not_bring_a_deleted_object_back() {
        Replayed replayed = opened().event(
                        "10:06:00",
                        "lea@example.com",
                        "delete",
                        "services",
                        "{\"kind\":\"Status\",\"details\":{\"uid\":\"u-1\"}}")
                .event("10:07:00", "mallory@example.com", "patch", "services", Log.opened(25))
                .replay();

        assertThat(replayed.open()).isEmpty();
        assertThat(replayed.tally().skipped()).isEqualTo(Map.of(Skipped.LATE, 1));
    }

    @Test
    void an_object_that_nobody_was_seen_to_create_means_lost_events() {
        Replayed replayed = new Log()
                .event("10:05:00", "mallory@example.com", "patch", "services", Log.opened(20))
                .replay();

        assertThat(replayed.tally().lost()).isEqualTo(1);
        assertThat(replayed.happenings().get(0).lost()).isTrue();
        assertThat(open(replayed))
                .containsExactly(
                        "internet  80/TCP  Service/shop/dashboard (LoadBalancer)  ->  9000/TCP  pods of Service/shop/dashboard",
                        "network  31234/TCP  Service/shop/dashboard (NodePort)  ->  9000/TCP  pods of Service/shop/dashboard");
    }

    @Test
    void a_patch_that_created_the_object_means_no_lost_events() {
        Replayed replayed = new Log()
                .event("10:05:00", "mallory@example.com", "patch", "services", Log.opened(20))
                .but("\"code\":200", "\"code\":201")
                .replay();

        assertThat(replayed.tally().lost()).isZero();
        assertThat(replayed.open().get(0).opened().orElseThrow().deed()).isEqualTo("created");
    }

    @Test
    void an_event_without_the_object_says_which_level_is_needed() {
        Replayed replayed = Log.ofTown()
                .event("10:05:00", "mallory@example.com", "patch", "services", "null")
                .event("10:06:00", "mallory@example.com", "patch", "services", "null")
                .replay();

        assertThat(replayed.tally().skipped()).isEqualTo(Map.of(Skipped.LEVEL, 2));
        assertThat(replayed.problems())
                .containsExactly(Problem.in(
                        "audit.log:3",
                        "no-object-in-event",
                        "Changes of services from this line on hold no object, so what they opened is not known. Audit them at "
                                + "the level RequestResponse."));
    }

    @Test
    void a_deletion_is_judged_without_the_object() {
        Replayed replayed = opened().event("10:06:00", "lea@example.com", "delete", "services", "null")
                .replay();

        assertThat(replayed.open()).isEmpty();
        assertThat(replayed.tally().skipped()).isEmpty();
        assertThat(replayed.over().get(0).closed().orElseThrow().deed()).isEqualTo("deleted");
    }

    @Test
    void of_a_deleted_collection_those_go_that_the_answer_lists() {
        Replayed gone = opened().event(
                        "10:06:00",
                        "lea@example.com",
                        "deletecollection",
                        "services",
                        "{\"kind\":\"ServiceList\",\"apiVersion\":\"v1\",\"items\":[" + Log.opened(20) + "]}")
                .replay();
        Replayed other = opened().event(
                        "10:06:00",
                        "lea@example.com",
                        "deletecollection",
                        "services",
                        "{\"kind\":\"ServiceList\",\"apiVersion\":\"v1\",\"items\":[]}")
                .replay();

        assertThat(gone.open()).isEmpty();
        assertThat(open(other)).containsExactly(BALANCER, NODE_PORT);
    }

    @Test
    void a_collection_deleted_by_an_unlisted_selector_is_not_judged() {
        Replayed all = opened().event("10:06:00", "lea@example.com", "deletecollection", "services", "null")
                .replay();
        Replayed some = opened().event("10:06:00", "lea@example.com", "deletecollection", "services", "null")
                .but("/dashboard\"", "?labelSelector=a%3Db\"")
                .replay();

        assertThat(all.open()).isEmpty();
        assertThat(open(some)).containsExactly(BALANCER, NODE_PORT);
        assertThat(some.tally().skipped()).isEqualTo(Map.of(Skipped.LEVEL, 1));
    }

    @Test
    void what_is_being_deleted_is_not_brought_back() {
        String ending = Log.opened(30).replace("\"uid\"", "\"deletionTimestamp\":\"2026-03-01T10:06:00Z\",\"uid\"");
        Replayed replayed = opened().event("10:06:00", "lea@example.com", "delete", "services", ending)
                .event("10:07:00", "system:serviceaccount:kube-system:service-controller", "patch", "services", ending)
                .replay();

        assertThat(replayed.open()).isEmpty();
        assertThat(replayed.tally().skipped()).isEqualTo(Map.of(Skipped.ENDING, 1));
    }

    @Test
    void who_acts_in_anothers_name_stands_beside_it() {
        Replayed replayed = Log.ofTown()
                .event(
                        "10:05:00",
                        "lea@example.com",
                        "patch",
                        "services",
                        Log.opened(20),
                        ",\"impersonatedUser\":{\"username\":\"mallory@example.com\"}")
                .replay();

        Occasion occasion = replayed.open().get(0).opened().orElseThrow();
        assertThat(occasion.user()).isEqualTo("mallory@example.com");
        assertThat(occasion.behind()).isEqualTo(Optional.of("lea@example.com"));
    }

    @Test
    void a_connection_that_was_switched_is_judged_with_either_verb() {
        Replayed replayed = Log.ofTown()
                .event("10:05:00", "lea@example.com", "create", "pods", "null")
                .but("\"code\":200", "\"code\":101")
                .but("\"apiVersion\":\"v1\"}", "\"apiVersion\":\"v1\",\"subresource\":\"exec\"}")
                .event("10:06:00", "lea@example.com", "get", "pods", "null")
                .but("\"apiVersion\":\"v1\"}", "\"apiVersion\":\"v1\",\"subresource\":\"portforward\"}")
                .event("10:07:00", "lea@example.com", "get", "pods", "null")
                .but("\"apiVersion\":\"v1\"}", "\"apiVersion\":\"v1\",\"subresource\":\"log\"}")
                .replay();

        assertThat(replayed.tally().judged()).isEqualTo(4);
        assertThat(replayed.tally().skipped()).isEqualTo(Map.of(Skipped.READ, 1));
    }

    @Test
    void lines_that_are_no_events_are_told_with_their_place() {
        Replayed replayed = new Log()
                .line("garbage")
                .line("{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}")
                .line("{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"level\":\"Requ")
                .line("[".repeat(100_000))
                .line(new String(opened().bytes(), StandardCharsets.UTF_8).strip())
                .replay();

        assertThat(open(replayed)).containsExactly(BALANCER, NODE_PORT);
        assertThat(replayed.problems().stream().map(problem -> problem.file() + " " + problem.message()))
                .containsExactly(
                        "audit.log:1 This is not one JSON value, or holds a name twice in one object.",
                        "audit.log:2 This is neither an event of audit.k8s.io/v1 nor an AdmissionReview of admission.k8s.io/v1.",
                        "audit.log:3 This is not one JSON value, or holds a name twice in one object.");
    }

    @Test
    void a_packed_log_is_read_as_far_as_it_goes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(opened().bytes());
        }
        byte[] whole = packed.toByteArray();

        assertThat(open(Log.replay(whole))).containsExactly(BALANCER, NODE_PORT);
        Replayed cut = Log.replay(Arrays.copyOf(whole, whole.length - 20));
        assertThat(cut.problems().get(cut.problems().size() - 1).message())
                .isEqualTo("The packed file is damaged or ends too early; what stands before this was read.");
    }

    @Test
    void a_list_of_events_on_many_lines_is_read_too() {
        String events = String.join(
                        ",\n",
                        new String(opened().bytes(), StandardCharsets.UTF_8)
                                .strip()
                                .split("\n"))
                .indent(2);
        Replayed replayed = new Log()
                .line("{\n  \"kind\": \"EventList\", \"apiVersion\": \"audit.k8s.io/v1\", \"items\": [\n" + events
                        + "]}")
                .replay();

        assertThat(open(replayed)).containsExactly(BALANCER, NODE_PORT);
        assertThat(replayed.tally().events()).isEqualTo(3);
    }

    @Test
    void reviews_are_replayed_in_their_order() {
        Log log = new Log();
        for (String name : List.of("service-create", "service-update-to-load-balancer", "service-update-dry-run")) {
            log.line(new String(Reviews.body(name), StandardCharsets.UTF_8));
        }
        Replayed replayed = log.replay();

        assertThat(replayed.problems()).isEmpty();
        assertThat(replayed.tally().judged()).isEqualTo(3);
        assertThat(replayed.tally().dryRuns()).isEqualTo(1);
        assertThat(replayed.open()).isNotEmpty();
        assertThat(replayed.open().get(0).opened().orElseThrow().user()).isEqualTo("mallory@example.com");
    }

    @Test
    void the_log_of_a_real_api_server_tells_who_opened_the_dashboard_and_who_closed_it() throws IOException {
        byte[] log = Objects.requireNonNull(ReplayTest.class.getResourceAsStream("/audit/shop.log"))
                .readAllBytes();
        Replayed replayed = Log.replay(log);

        assertThat(replayed.problems()).isEmpty();
        assertThat(replayed.open()).isEmpty();
        assertThat(replayed.over().stream().map(ReplayTest::story))
                .containsExactly(
                        "LoadBalancer: mallory@example.com, closed by bob@example.com for lea@example.com",
                        "NodePort: mallory@example.com, closed by bob@example.com for lea@example.com");
        assertThat(replayed.tally().skipped())
                .isEqualTo(Map.of(Skipped.OTHER_STAGE, 44, Skipped.READ, 23, Skipped.FAILED, 2, Skipped.OTHER_PART, 1));
    }

    private static String story(Exposed exposed) {
        Occasion end = exposed.closed().orElseThrow();
        return exposed.entry().door().way() + ": "
                + exposed.opened().orElseThrow().user() + ", closed by " + end.user() + " for "
                + end.behind().orElseThrow();
    }
}
