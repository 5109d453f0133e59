package io.portreeve.cluster;

/** Who is told what an operator should know of a watch. */
public interface WatchNews {
    /** One event, by a word of ours and a sentence. */
    void tell(String event, String sentence);
}
