package io.portreeve.bench.micro;

import io.portreeve.app.ThreadedWorkers;
import io.portreeve.rules.BuiltInRules;
import io.portreeve.scan.Scan;
import io.portreeve.scan.ScanOptions;
import io.portreeve.scan.ScanResult;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast text becomes findings: all stages, all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScanBenchmark {
    /** What is scanned. */
    @Param({"generated"})
    private String input = "generated";

    /** How many threads share the work. */
    @Param({"1", "2"})
    private int threads = 1;

    private Input files = Input.NONE;

    /** Brings the files into memory. */
    @Setup
    public void load() throws IOException {
        files = Input.named(input);
    }

    /** All files once. */
    @Benchmark
    public ScanResult scan(Amount amount) {
        amount.add(files.bytes());
        try (ThreadedWorkers workers = new ThreadedWorkers(threads)) {
            return new Scan(ScanOptions.DEFAULT, BuiltInRules.all(), workers).run(files.sources());
        }
    }
}
