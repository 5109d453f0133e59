package io.portreeve.cluster;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault of ours in one line: its class and where it began. Its message may repeat what somebody sent, so that is left out. */
public final class FaultText {
    private static final int FRAMES = 8;

    private FaultText() {}

    /** Of nothing, that it is unknown. */
    public static String of(@Nullable Throwable fault) {
        return fault == null
                ? "unknown"
                : fault.getClass().getName()
                        + Arrays.stream(fault.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> " at " + frame)
                                .collect(Collectors.joining());
    }
}
