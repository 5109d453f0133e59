package io.portreeve.bench.reach;

import io.portreeve.bench.clusters.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that takes one measure of one shape of cluster, and leaves the numbers in a file. */
public final class ReachRun {
    /** By name. */
    private static final Map<String, Measured> MEASURES = Map.of(
            "speed", new Speed(),
            "fits", new Fits(),
            "replicas", new Replicas(),
            "changes", new Changes(),
            "questions", new Questions());

    private static final List<Shape> SHAPES = List.of(Shape.COMPANY, Shape.SINGLE_PODS, Shape.SMALL_NAMESPACES);

    private ReachRun() {}

    /** The arguments are the measure, the shape's name, how many runs count, and the file. */
    public static void main(String[] arguments) throws IOException {
        Measured measured = MEASURES.get(arguments[0]);
        if (measured == null) {
            throw new IllegalArgumentException("there is no measure " + arguments[0]);
        }
        Shape shape = SHAPES.stream()
                .filter(each -> each.name().equals(arguments[1]))
                .findFirst()
                .orElseThrow();
        Results results = new Results(shape.name());
        measured.measure(shape, Integer.parseInt(arguments[2]), results);
        results.write(Path.of(arguments[3]));
    }
}
