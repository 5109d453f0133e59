package io.portreeve.guard;

import java.util.function.BiFunction;

/** A reviewer that answers alike whatever is asked. */
record Answers(BiFunction<ReviewRequest, Deadline, ReviewAnswer> answer, boolean isReady, String readiness)
        implements Reviewer {
    static Answers of(ReviewAnswer answer) {
        return by((request, deadline) -> answer);
    }

    static Answers by(BiFunction<ReviewRequest, Deadline, ReviewAnswer> answer) {
        return new Answers(answer, true, "3 objects are known.");
    }

    static Answers notReady(String why) {
        return new Answers(
                (request, deadline) -> {
                    throw new IllegalStateException("asked while not ready");
                },
                false,
                why);
    }

    @Override
    public ReviewAnswer validate(ReviewRequest request, Deadline deadline) {
        return answer.apply(request, deadline);
    }

    @Override
    public ReviewAnswer mutate(ReviewRequest request, Deadline deadline) {
        return answer.apply(request, deadline);
    }
}
