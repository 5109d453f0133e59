package io.portreeve.bench.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;

/**
 * Reviews over several connections for some time.
 *
 * @param pace reviews a second over all connections; 0 for as many as are answered, each connection sending one after the other
 */
record Load(SSLContext trusting, int port, int connections, double pace, double seconds) {
    /** What came of it: seconds from when each review was due to its answer, sorted, and how long all of it took. */
    record Outcome(double[] latencies, double seconds) {
        double perSecond() {
            return latencies.length / seconds;
        }

        double percentile(double share) {
            return latencies[(int) Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
        }
    }

    Outcome run(int namespaces) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        try {
            List<Future<double[]>> results = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                long seed = number;
                results.add(clients.submit(() -> one(new ReviewMix(seed, namespaces, 10), start)));
            }
            double[] all = new double[0];
            for (Future<double[]> result : results) {
                double[] some = result.get();
                double[] joined = Arrays.copyOf(all, all.length + some.length);
                System.arraycopy(some, 0, joined, all.length, some.length);
                all = joined;
            }
            Arrays.sort(all);
            return new Outcome(all, (System.nanoTime() - start) / 1e9);
        } finally {
            clients.shutdownNow();
        }
    }

    /** A review that is due while another is under way waits, and its waiting counts. */
    private double[] one(ReviewMix mix, long start) {
        List<Double> latencies = new ArrayList<>();
        double gap = pace == 0 ? 0 : connections / pace;
        try (TlsClient client = new TlsClient(trusting, port)) {
            for (int number = 0; elapsed(start) < seconds; number++) {
                byte[] body = mix.next();
                double due = pace == 0 ? elapsed(start) : number * gap;
                while (elapsed(start) < due) {
                    LockSupport.parkNanos((long) ((due - elapsed(start)) * 1e9));
                }
                client.validate(body);
                latencies.add(elapsed(start) - due);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return IntStream.range(0, latencies.size()).mapToDouble(latencies::get).toArray();
    }

    private static double elapsed(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
