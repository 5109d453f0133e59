package io.portreeve.bench.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one measurement runs with.
 *
 * @param root the project
 * @param manifests the folder that is scanned
 * @param work a folder for everything that is written
 */
record Setting(Path root, Jdk jdk, Path manifests, Path work, Options options) {
    /** What the launcher gives to every JVM. */
    private static final List<String> JVM =
            List.of("-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    private static final List<String> JUDGED_BY_NOBODY =
            List.of("--fail-on", "never", "--config", "/dev/null", "--no-render");

    /** {@code ./portreeve scan}, as a user starts it; its start-up archive is kept apart from the user's. */
    Child scan(Path what, String... flags) {
        return scan(options.jvm(), what, flags);
    }

    /** The same within a heap of this size, as {@code -Xmx} takes it. */
    Child scanWithin(String heap, Path what, String... flags) {
        List<String> jvm = new ArrayList<>(options.jvm());
        jvm.add("-Xmx" + heap);
        return scan(jvm, what, flags);
    }

    private Child scan(List<String> jvm, Path what, String... flags) {
        return launcher(jvm, scanning(what, flags));
    }

    /** {@code ./portreeve} with other words. */
    Child launcher(List<String> words) {
        return launcher(options.jvm(), words);
    }

    private Child launcher(List<String> jvm, List<String> words) {
        List<String> command = new ArrayList<>(List.of(root.resolve("portreeve").toString()));
        command.addAll(words);
        return child(command, Map.of("PORTREEVE_JAVA_OPTS", String.join(" ", jvm)));
    }

    /** A JVM with a class of the benchmarks or of the program, no launcher and no archive. */
    Child program(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(JVM);
        command.addAll(options.jvm());
        command.addAll(onClassPath(main, arguments));
        return child(command, Map.of());
    }

    /** A JVM that runs for long, so that its compiler goes all the way, within a heap of this size. */
    Child warm(Class<?> main, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(jdk.java(), "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx" + heap));
        command.addAll(options.jvm());
        command.addAll(onClassPath(main, arguments));
        return child(command, Map.of());
    }

    private List<String> onClassPath(Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>(
                List.of("-cp", root.resolve("bench/target/portreeve-bench.jar").toString(), main.getName()));
        words.addAll(arguments);
        return words;
    }

    /** The words of a scan that ends with exit code 0 whatever it finds; it leaves charts alone, as mere parsing does. */
    static List<String> scanning(Path what, String... flags) {
        List<String> arguments = new ArrayList<>(List.of("scan", what.toString()));
        arguments.addAll(JUDGED_BY_NOBODY);
        arguments.addAll(List.of(flags));
        return arguments;
    }

    /** A JVM that does nothing. */
    Child bareStart() {
        String classes = root.resolve("bench/target/classes").toString();
        return child(List.of(jdk.java(), "-Xshare:auto", "-cp", classes, Hello.class.getName()), Map.of());
    }

    private Child child(List<String> command, Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("JAVA_HOME", jdk.home().toString());
        all.put("XDG_CACHE_HOME", work.resolve("cache").toString());
        all.put("LC_ALL", "C.UTF-8");
        return new Child(command, all, root, work);
    }
}
