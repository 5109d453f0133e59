package io.portreeve.reachability;

import io.portreeve.model.Requirement;
import java.util.List;

/** Something that selectors ask for its labels. */
interface Labelled {
    /** Its place among all of its kind. */
    int number();

    /** What is known of its labels. */
    LabelFacts facts();

    /** All of one kind; there may be more of them later. */
    interface All<T extends Labelled> {
        /** Behind the numbers that are taken. */
        int size();

        T get(int number);

        /** Those that can meet a requirement for some of a label's values, or of which that is not known. */
        List<T> perhapsWith(Requirement exact);
    }
}
