package io.portreeve.app;

import io.portreeve.scan.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Workers that share the pieces of work between threads. */
public final class ThreadedWorkers implements Workers, AutoCloseable {
    private final int count;
    private Optional<ExecutorService> threads = Optional.empty();

    public ThreadedWorkers(int count) {
        this.count = count;
    }

    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        if (count == 1 || items.size() < 2) {
            return Workers.inline().map(items, work);
        }
        List<Callable<R>> pieces = new ArrayList<>(items.size());
        items.forEach(item -> pieces.add(() -> work.apply(item)));
        try {
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> future : threads().invokeAll(pieces)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw asThrown(e);
        }
    }

    /** A short run does without threads, and so without the time it takes to start them. */
    private ExecutorService threads() {
        if (threads.isEmpty()) {
            threads = Optional.of(Executors.newFixedThreadPool(count));
        }
        return threads.get();
    }

    /** What a worker throws is thrown as if there were no threads. */
    private static RuntimeException asThrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
    }

    @Override
    public void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
    }
}
