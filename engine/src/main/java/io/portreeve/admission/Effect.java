package io.portreeve.admission;

/** What a proposed change would do, and which doors it would move. */
public record Effect(Judgement judgement, MovedDoors doors) {
    /** None. */
    static final Effect NONE = new Effect(Judgement.NOTHING, MovedDoors.NONE);
}
