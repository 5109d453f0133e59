package io.portreeve.app;

import io.portreeve.guard.GuardRules;
import io.portreeve.report.Plain;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The rules of a guard, read anew when configuration or lock file have changed and when a day has begun; broken files change nothing. */
final class ReloadedRules implements Supplier<GuardRules> {
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final GuardStatutes statutes;
    private final Surroundings here;
    private volatile GuardRules rules;
    private volatile long looked = System.nanoTime();
    private String trouble = "";

    ReloadedRules(GuardStatutes statutes, Surroundings here) {
        this.statutes = statutes;
        this.here = here;
        this.rules = statutes.read(here);
    }

    @Override
    public GuardRules get() {
        if (System.nanoTime() - looked > LOOK_NANOS) {
            look();
        }
        return rules;
    }

    /** One of those who ask looks, the others go on with what there is. */
    private synchronized void look() {
        if (System.nanoTime() - looked <= LOOK_NANOS) {
            return;
        }
        looked = System.nanoTime();
        try {
            rules = statutes.read(here.on(LocalDate.now(ZoneOffset.UTC)));
            trouble = "";
        } catch (UsageException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void tell(String sentence) {
        if (!sentence.equals(trouble)) {
            trouble = sentence;
            here.err().println(Plain.of("The rules stay as they were: " + sentence));
        }
    }
}
