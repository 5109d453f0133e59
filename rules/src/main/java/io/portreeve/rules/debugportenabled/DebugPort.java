package io.portreeve.rules.debugportenabled;

import io.portreeve.finding.Confidence;
import io.portreeve.rules.invocation.Listening;
import io.portreeve.rules.invocation.Token;

/**
 * A debug port that a container opens to others than its own pod.
 *
 * @param token the word that opens it
 * @param unknown what the input leaves open about its address, a clause; empty where nothing
 */
record DebugPort(Debugger debugger, Token token, Listening listening, String unknown, Confidence confidence) {
    static DebugPort of(Debugger debugger, Token token, Listening listening, Confidence confidence) {
        return new DebugPort(debugger, token, listening, "", confidence);
    }

    /** Whether it listens for certain to others. */
    boolean isCertain() {
        return unknown.isEmpty();
    }

    /** The same, on one condition more. */
    DebugPort given(String condition) {
        String both = unknown.isEmpty() ? condition : unknown + "; " + condition;
        return new DebugPort(debugger, token, listening, both, confidence);
    }

    String unless() {
        return unknown.isEmpty() ? "" : " (" + unknown + ")";
    }
}
