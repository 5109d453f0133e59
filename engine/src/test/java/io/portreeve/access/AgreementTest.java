package io.portreeve.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.Given;
import io.portreeve.topology.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine against {@link BruteForce} over many made-up sets of roles and bindings; a failure names the seed. */
class AgreementTest {
    private static final int REALMS = Integer.getInteger("portreeve.realms", 400);

    @Test
    void every_request_of_everybody_is_decided_as_upstream_does() {
        List<String> differing = new ArrayList<>();
        int allowed = 0;
        for (long seed = 0; seed < REALMS && differing.size() < 5; seed++) {
            Realms realms = new Realms(seed);
            BruteForce brute = realms.bruteForce();
            Access access = access(realms);
            for (BruteForce.Request request : realms.requests()) {
                for (BruteForce.Identity identity : Realms.identities()) {
                    boolean expected = brute.allows(identity, request);
                    allowed += expected ? 1 : 0;
                    if (access.allows(
                                    Subject.user(identity.user()),
                                    identity.groups(),
                                    request(request),
                                    namespace(request))
                            != expected) {
                        differing.add("seed " + seed + ": " + identity + " " + request + " should be " + expected);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(allowed).as("enough is allowed for this to mean something").isGreaterThan(REALMS);
    }

    @Test
    void those_who_are_said_to_be_able_are_those_whom_upstream_lets() {
        List<String> differing = new ArrayList<>();
        for (long seed = 0; seed < REALMS && differing.size() < 5; seed++) {
            Realms realms = new Realms(seed);
            BruteForce brute = realms.bruteForce();
            WhoCan whoCan = new WhoCan(access(realms));
            for (BruteForce.Request request : realms.requests()) {
                List<Subject> able = whoCan.holders(question(request)).stream()
                        .map(Holder::subject)
                        .toList();
                for (BruteForce.Identity identity : Realms.identities()) {
                    boolean said = isMaster(identity) || subjects(identity).anyMatch(able::contains);
                    if (said != brute.allows(identity, request)) {
                        differing.add("seed " + seed + ": " + identity + " " + request + ", said to be able: " + able);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static Access access(Realms realms) {
        return Access.of(Given.manifests(realms.manifests()).snapshot(), Joining.EVERYTHING);
    }

    private static AccessRequest request(BruteForce.Request request) {
        return request.url().isEmpty()
                ? new AccessRequest.ToResource(request.verb(), resource(request), request.name())
                : new AccessRequest.ToUrl(request.verb(), request.url());
    }

    private static Resource resource(BruteForce.Request request) {
        return new Resource(request.group(), request.resource(), request.subresource());
    }

    private static Optional<String> namespace(BruteForce.Request request) {
        return Optional.of(request.namespace()).filter(name -> !name.isEmpty());
    }

    /** The same as a question; without a namespace it is about what is in none. */
    private static Question question(BruteForce.Request request) {
        Resource resource = request.url().isEmpty() ? resource(request) : Resource.url(request.url());
        Optional<String> name = Optional.of(request.name()).filter(some -> !some.isEmpty());
        Deed deed = Deed.asked(request.verb(), resource, name);
        Optional<String> namespace = namespace(request);
        return namespace.isEmpty()
                ? new Question(List.of(deed.inCluster()), Area.EVERYWHERE, Set.of())
                : new Question(List.of(deed), Area.in(namespace), Set.of());
    }

    private static boolean isMaster(BruteForce.Identity identity) {
        return identity.groups().contains("system:masters");
    }

    private static Stream<Subject> subjects(BruteForce.Identity identity) {
        return Stream.concat(
                Stream.of(Subject.user(identity.user())),
                identity.groups().stream().map(Subject::group));
    }
}
