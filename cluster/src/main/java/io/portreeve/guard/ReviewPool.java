package io.portreeve.guard;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
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

    /** For those who are judged and those who wait: a queue that is short would be full while its reviewers wake up. */
    private final Semaphore places;

    /** Since when each of the threads that are at work has been. */
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    ReviewPool(ReviewDesk desk, GuardLimits limits) {
        this.desk = desk;
        places = new Semaphore(limits.reviewers() + limits.waiting());
        reviewers = new ThreadPoolExecutor(
                limits.reviewers(),
                limits.reviewers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new NamedThreads("portreeve-reviewer"));
        reviewers.prestartAllCoreThreads();
    }

    Reply reply(Endpoint endpoint, byte[] body, Deadline deadline) {
        if (!places.tryAcquire()) {
            return desk.without(Unjudged.BUSY, endpoint, body);
        }
        Seated seated = new Seated(new FutureTask<>(() -> decide(endpoint, body, deadline)));
        try {
            reviewers.execute(seated);
            return desk.reply(endpoint, seated.task().get(deadline.remainingNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException e) {
            places.release();
            return desk.without(Unjudged.BUSY, endpoint, body);
        } catch (TimeoutException e) {
            giveUp(seated);
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

    /** Its place is for others: at once where it waits, else when its thread comes back. */
    private void giveUp(Seated seated) {
        seated.task().cancel(true);
        if (reviewers.remove(seated)) {
            places.release();
        }
    }

    /** A review that has a place until its thread is done with it. */
    private final class Seated implements Runnable {
        private final FutureTask<Decision> task;

        Seated(FutureTask<Decision> task) {
            this.task = task;
        }

        FutureTask<Decision> task() {
            return task;
        }

        @Override
        public void run() {
            try {
                task.run();
            } finally {
                places.release();
            }
        }
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
