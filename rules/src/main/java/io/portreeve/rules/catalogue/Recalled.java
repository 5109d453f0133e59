package io.portreeve.rules.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers to questions that come again and again. Where they become too many, all are forgotten: an answer depends on its question alone. */
final class Recalled<Q, A> {
    private final int most;
    private final Map<Q, A> answers = new ConcurrentHashMap<>();

    /** @param most how many are kept */
    Recalled(int most) {
        this.most = most;
    }

    A to(Q question, Function<Q, A> answering) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        A answer = answering.apply(question);
        if (answers.size() >= most) {
            answers.clear();
        }
        answers.put(question, answer);
        return answer;
    }
}
