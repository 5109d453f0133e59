package io.portreeve.app;

import io.portreeve.policy.PolicyForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code portreeve policy}: what engines that a cluster already runs can enforce. */
final class PolicyCommand implements Command {
    private static final List<String> NOTES = List.of(
            "",
            "Examples:",
            "  portreeve policy admission --mode audit | kubectl apply -f -",
            "  portreeve policy kyverno --rule public-load-balancer --mode enforce -o policies/",
            "  portreeve policy admission --explain",
            "  portreeve policy network deploy/ -o network-policies.yaml",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 some input could not be judged and --strict was given,",
            "70 internal error.");

    private final RuleChoice rules;

    PolicyCommand(RuleChoice rules) {
        this.rules = rules;
    }

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "portreeve policy",
                "FORM [PATH...]",
                Offer.FILES,
                "Makes policies for other engines, and NetworkPolicies of what is meant.\n"
                        + "Only network judges manifests; to the other forms, PATH tells whose nodes the cluster has.",
                PolicyFlags.all(),
                notes());
    }

    private static List<String> notes() {
        List<String> notes = new ArrayList<>(List.of("Forms:"));
        for (PolicyForm form : PolicyForm.values()) {
            notes.add(String.format("  %-12s%s", form, form.title()));
        }
        notes.add("  network     NetworkPolicies that let in exactly what exposures and the lock file allow");
        notes.addAll(NOTES);
        return notes;
    }

    @Override
    public int run(CommandLine line, Surroundings here) throws IOException {
        List<String> words = Stream.concat(
                        Stream.of(PolicyForm.values()).map(PolicyForm::toString), Stream.of(NetworkWriting.FORM))
                .toList();
        if (line.arguments().isEmpty()) {
            throw new UsageException("policy needs a form: " + String.join(", ", words));
        }
        String word = Choice.of("policy", line.arguments().get(0), words);
        PolicyRequest request = PolicyRequest.of(line, rules, here);
        Optional<PolicyForm> form = PolicyForm.named(word);
        return form.isPresent() ? AdmissionWriting.run(form.get(), request, here) : NetworkWriting.run(request, here);
    }
}
