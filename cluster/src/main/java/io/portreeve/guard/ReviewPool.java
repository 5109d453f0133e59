package io.portreeve.guard;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has reviews judged by a fixed number of threads, each by its deadline. Whom it has no place or no time for is answered at once, as
 * {@link OnUnknown} says: nobody waits for an answer that comes too late.
 */
final class ReviewPool implements AutoCloseable {
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ReviewDesk desk;
    private final ThreadPoolExecutor reviewers;

    /** Since when each of the threads that are at work has been. */
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    ReviewPool(ReviewDesk desk, GuardLimits limits) {
        this.desk = desk;
        reviewers = new ThreadPoolExecutor(
                limits.reviewers(),
                limits.reviewers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                new NamedThreads("portreeve-reviewer"));
        reviewers.prestartAllCoreThreads();
    }

    Reply reply(Endpoint endpoint, byte[] body, Deadline deadline) {
        FutureTask<Decision> task = new FutureTask<>(() -> decide(endpoint, body, deadline));
        try {
            reviewers.execute(task);
            return desk.reply(endpoint, task.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            return desk.without(Unjudged.BUSY, endpoint, body);
        } catch (TimeoutException e) {
            giveUp(task);
            return desk.without(Unjudged.LATE, endpoint, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return desk.without(Unjudged.LATE, endpoint, body);
        } catch (ExecutionException e) {
            return desk.failed(endpoint, body, e.getCause());
        }
    }

    private Decision decide(Endpoint endpoint, byte[] body, Deadline deadline) {
        begun.put(Thread.currentThread(), System.nanoTime());
        try {
            return desk.decide(endpoint, body, deadline);
        } finally {
            begun.remove(Thread.currentThread());
        }
    }

    /** Its place in the queue is for others, and so is its thread. */
    private void giveUp(FutureTask<Decision> task) {
        task.cancel(true);
        reviewers.remove(task);
    }

    int running() {
        return reviewers.getActiveCount();
    }

    int waiting() {
        return reviewers.getQueue().size();
    }

    /** Whether every thread has been at one review for a minute: they will never come to an end. */
    boolean isStuck() {
        long now = System.nanoTime();
        List<Long> since = List.copyOf(begun.values());
        return since.size() == reviewers.getMaximumPoolSize()
                && since.stream().allMatch(start -> now - start > STUCK_NANOS);
    }

    @Override
    public void close() {
        reviewers.shutdownNow();
    }
}
