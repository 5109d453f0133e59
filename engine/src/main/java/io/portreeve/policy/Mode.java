package io.portreeve.policy;

/** What becomes of an object that a policy speaks against. */
public enum Mode {
    ENFORCE("enforce", "Deny", "deny"),
    WARN("warn", "Warn", "warn"),
    AUDIT("audit", "Audit", "dryrun");

    private final String word;
    private final String action;
    private final String enforcement;

    Mode(String word, String action, String enforcement) {
        this.word = word;
        this.action = action;
        this.enforcement = enforcement;
    }

    /** The validation action of a ValidatingAdmissionPolicyBinding. */
    String action() {
        return action;
    }

    /** The enforcement action of a Gatekeeper constraint. */
    String enforcement() {
        return enforcement;
    }

    /** What happens where an expression cannot be evaluated: only whoever enforces keeps the object out. */
    String failurePolicy() {
        return this == ENFORCE ? "Fail" : "Ignore";
    }

    @Override
    public String toString() {
        return word;
    }
}
