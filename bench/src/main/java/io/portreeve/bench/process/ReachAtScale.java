package io.portreeve.bench.process;

import io.portreeve.bench.clusters.Shape;
import io.portreeve.bench.reach.ReachRun;
import io.portreeve.bench.reach.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How reachability copes with large clusters: time against memory, changes, questions, replicas, heap. */
final class ReachAtScale implements Measure {
    /** Room for the objects as they are read, which is not measured. */
    private static final String HEAP = "3g";

    private static final int ENGINE_MEBIBYTES = 256;

    @Override
    public String name() {
        return "reach";
    }

    @Override
    public List<Figure> figures(Setting setting) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Shape shape : List.of(Shape.COMPANY, Shape.SINGLE_PODS, Shape.SMALL_NAMESPACES)) {
            List<Figure> speed = measured(setting, "speed", shape, HEAP);
            figures.addAll(speed);
            figures.addAll(measured(setting, "fits", shape, heapBeside(speed)));
            figures.addAll(measured(setting, "changes", shape, HEAP));
        }
        figures.addAll(measured(setting, "questions", Shape.COMPANY, HEAP));
        figures.addAll(measured(setting, "replicas", Shape.COMPANY, HEAP));
        return figures;
    }

    /** What the objects take and 256 MiB for the engine. */
    private static String heapBeside(List<Figure> speed) {
        double objects = speed.stream()
                .filter(figure -> figure.what().endsWith(Speed.OBJECTS))
                .findFirst()
                .orElseThrow()
                .series()
                .most();
        return (int) Math.ceil(objects) + ENGINE_MEBIBYTES + "m";
    }

    private static List<Figure> measured(Setting setting, String measure, Shape shape, String heap)
            throws IOException, InterruptedException {
        Path file = setting.work().resolve("reach-" + measure + ".tsv");
        String runs = String.valueOf(setting.options().runs());
        setting.warm(ReachRun.class, heap, List.of(measure, shape.name(), runs, file.toString()))
                .wallSeconds();
        return Files.readAllLines(file).stream()
                .map(line -> Figure.ofLine(line, setting.jdk()))
                .toList();
    }
}
