package io.portreeve.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the whole program on every JDK present, and prints a table; it judges nothing. */
public final class WholeProcess {
    private static final List<Measure> MEASURES = List.of(
            new StartUp(),
            new ScanAgainstParsing(),
            new TwoThreads(),
            new LargeFile(),
            new ReachAtScale(),
            new ManyNamespaces(),
            new ChartTimes(),
            new GuardUnderLoad());

    private final Path root;
    private final Options options;

    private WholeProcess(Path root, Options options) {
        this.root = root;
        this.options = options;
    }

    /** Started by {@code bench/run}, which names the project's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (WorkFolder work = WorkFolder.create()) {
            Path root = Path.of(System.getProperty("portreeve.root", "")).toAbsolutePath();
            System.out.print(new WholeProcess(root, Options.of(arguments)).report(work.path()));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "\nusage: " + Options.USAGE);
            System.exit(2);
        }
    }

    private String report(Path work) throws IOException, InterruptedException {
        List<Measure> chosen = chosen();
        String machine = Machine.description();
        Scanned scanned = Scanned.choose(options, root, work);
        List<Figure> figures = new ArrayList<>();
        for (Jdk jdk : Jdk.present()) {
            for (Measure measure : chosen) {
                System.err.println("measuring " + measure.name() + " on JDK " + jdk.version());
                figures.addAll(measure.figures(new Setting(root, jdk, scanned.folder(), work, options)));
            }
        }
        String table = options.markdown() ? Table.markdown(figures) : Table.text(figures);
        return machine + "; scanned: " + scanned.words() + ".\n\n" + table;
    }

    private List<Measure> chosen() {
        List<Measure> chosen = MEASURES.stream()
                .filter(measure -> options.only().map(measure.name()::equals).orElse(true))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "--only: there is no measure " + options.only().orElse(""));
        }
        return chosen;
    }
}
