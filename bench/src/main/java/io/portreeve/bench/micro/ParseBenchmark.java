package io.portreeve.bench.micro;

import io.portreeve.bench.ParsingOnly;
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

/** How fast text becomes documents. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParseBenchmark {
    /** What is parsed. */
    @Param({"generated"})
    private String input = "generated";

    private Input files = Input.NONE;

    /** Brings the files into memory. */
    @Setup
    public void load() throws IOException {
        files = Input.named(input);
    }

    /** All files once; the count keeps the work from being optimised away. */
    @Benchmark
    public int parse(Amount amount) {
        amount.add(files.bytes());
        return ParsingOnly.of(files.sources()).documents();
    }
}
