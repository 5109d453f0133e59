package io.portreeve.reachability;

/** Where it is taken down what classes answer to a question. */
interface Ballot {
    /** Adds the answer of the class that has a number. */
    void add(int number, Match answer);

    /** Adds that so many classes are selected, from the one of a number on. */
    void addAll(int number, int count);

    /** Adds that those classes are selected that have a bit: the lowest is that of the class of a number. */
    void addAll(int number, long bits);
}
