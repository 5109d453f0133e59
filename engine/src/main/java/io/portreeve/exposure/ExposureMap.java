package io.portreeve.exposure;

import java.util.List;

/** Every way to every container port. */
public record ExposureMap(List<ExposurePath> paths) {
    public ExposureMap {
        paths = List.copyOf(paths);
    }
}
