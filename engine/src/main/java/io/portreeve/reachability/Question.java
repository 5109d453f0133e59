package io.portreeve.reachability;

import java.util.function.Consumer;

/** Something that each class answers for itself: is it selected? */
interface Question {
    Match of(EndpointClass endpoint);

    /** All classes of today that may not answer no; each is asked once more. */
    void forEachCandidate(Consumer<EndpointClass> ask);
}
