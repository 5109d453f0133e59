package io.portreeve.reachability;

/** The answers of all classes to one question: is it selected? Classes that appear later are asked when somebody looks. */
abstract class Answers extends Reworked {
    private int asked;

    Answers(Registry registry) {
        super(registry);
    }

    /** What a class answers. */
    abstract Match of(EndpointClass endpoint);

    /** Takes down the answers of all classes of today that may not answer no. */
    abstract void answer(Tally tally);

    @Override
    final Selection worked(Selection before) {
        Tally tally = registry().tally();
        if (asked == 0) {
            answer(tally);
        } else {
            tally.ask(this, registry().from(asked));
        }
        asked = registry().size();
        Selection more = tally.selection();
        return more.possible().isNobody() ? before : before.or(more);
    }
}
