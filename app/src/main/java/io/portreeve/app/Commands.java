package io.portreeve.app;

import java.util.List;
import java.util.Optional;

/** Every command there is, in the order in which the help lists them; only those asked for are made. */
record Commands(RuleChoice rules) {
    static final List<String> NAMES = List.of(
            "scan",
            "map",
            "fix",
            "diff",
            "lock",
            "policy",
            "reach",
            "who-can",
            "snapshot",
            "guard",
            "rules",
            "explain",
            "completion");

    Optional<Command> find(String name) {
        return NAMES.contains(name) ? Optional.of(make(name)) : Optional.empty();
    }

    /** What each takes, and what its help says. */
    List<Syntax> syntaxes() {
        return NAMES.stream().map(name -> make(name).syntax()).toList();
    }

    private Command make(String name) {
        return switch (name) {
            case "scan" -> new ScanCommand(rules);
            case "map" -> new MapCommand(rules);
            case "fix" -> new FixCommand(rules);
            case "diff" -> new DiffCommand(rules);
            case "lock" -> new LockCommand(rules);
            case "policy" -> new PolicyCommand(rules);
            case "reach" -> new ReachCommand(rules);
            case "who-can" -> new WhoCanCommand(rules);
            case "snapshot" -> new SnapshotCommand(rules);
            case "guard" -> new GuardCommand(rules);
            case "rules" -> new RulesCommand(rules);
            case "explain" -> new ExplainCommand(rules);
            case "completion" -> new CompletionCommand(this);
            default -> throw new IllegalStateException("no command is called " + name);
        };
    }
}
