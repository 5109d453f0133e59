package io.portreeve.change;

import io.portreeve.model.KubernetesObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where something of the older version would stand in the newer one, as the objects that both have show. */
final class Relocation {
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private Optional<Root> root = Optional.empty();

    /** What the paths of a version begin with where those of the other begin with something else. */
    private record Root(String old, String now) {
        /** What is left of two paths when their common end is taken off, as far as it is made of whole names. */
        static Root of(String old, String now) {
            int common = 0;
            int whole = 0;
            while (common < Math.min(old.length(), now.length())
                    && old.charAt(old.length() - 1 - common) == now.charAt(now.length() - 1 - common)) {
                common++;
                boolean isWhole = isBoundary(old, common) && isBoundary(now, common);
                whole = isWhole ? common : whole;
            }
            return new Root(old.substring(0, old.length() - whole), now.substring(0, now.length() - whole));
        }

        private static boolean isBoundary(String path, int fromEnd) {
            int at = path.length() - fromEnd - 1;
            return at < 0 || path.charAt(at) == '/' || path.charAt(at) == ':';
        }

        String moved(String path) {
            return path.startsWith(old) ? now + path.substring(old.length()) : path;
        }
    }

    Relocation(List<ObjectChange> both) {
        for (ObjectChange change : both) {
            KubernetesObject old = change.old().orElseThrow();
            KubernetesObject now = change.now().orElseThrow();
            String oldPath = old.origin().file().path();
            String nowPath = now.origin().file().path();
            files.putIfAbsent(oldPath, nowPath);
            units.putIfAbsent(old.origin().unit(), now.origin().unit());
            root = root.or(() -> Optional.of(Root.of(oldPath, nowPath)));
        }
    }

    String path(KubernetesObject old) {
        String path = old.origin().file().path();
        return files.getOrDefault(path, moved(path));
    }

    String unit(KubernetesObject old) {
        String unit = old.origin().unit();
        return units.getOrDefault(unit, unit.isEmpty() ? unit : moved(unit));
    }

    private String moved(String path) {
        return root.map(known -> known.moved(path)).orElse(path);
    }
}
