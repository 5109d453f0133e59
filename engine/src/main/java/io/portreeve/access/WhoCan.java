package io.portreeve.access;

import io.portreeve.source.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers who could do something, by the grants of an input. */
public final class WhoCan {
    private final Access access;

    public WhoCan(Access access) {
        this.access = access;
    }

    /** Those whose own rights suffice, and those who come to such rights. */
    public Answer answer(Question question) {
        List<Holder> holders = holders(question);
        List<Grant> inUnit = access.grants().stream().filter(question::isInUnit).toList();
        return new Answer(holders, new Climbing(inUnit, question, access).to(holders));
    }

    /** Those alone whose own rights suffice. */
    public List<Holder> holders(Question question) {
        Map<Subject, List<Way>> ways = new TreeMap<>(Subject.ORDER);
        for (Grant grant : access.grants()) {
            question.way(grant)
                    .ifPresent(way -> ways.computeIfAbsent(grant.subject(), key -> new ArrayList<>())
                            .add(way));
        }
        List<Holder> holders = new ArrayList<>();
        ways.forEach((subject, all) -> {
            all.sort(Order.by(question::rank));
            holders.add(new Holder(subject, all));
        });
        return holders;
    }
}
