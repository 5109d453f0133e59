package io.portreeve.finding;

import io.portreeve.model.KubernetesObject;
import io.portreeve.source.PathPattern;
import io.portreeve.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a suppression speaks for. */
public sealed interface Reach {
    /** Whether a finding lies in it. */
    boolean includes(Finding finding);

    /** Whether a scan looked at what it speaks for, so that finding nothing there means something. */
    boolean wasJudged(Judged judged);

    /** What a scan looked at. */
    interface Judged {
        /** Whether a finding in this file would have been found, or the file is known to be gone. */
        boolean file(String path);

        Stream<KubernetesObject> objects();
    }

    /**
     * A line of a file, and the values whose key stands on it.
     *
     * @param start offset of the line's first character
     * @param end offset behind its last
     * @param values where values begin that stand below their key
     */
    record Line(SourceFile file, int start, int end, Set<Integer> values) implements Reach {
        public Line {
            values = Set.copyOf(values);
        }

        @Override
        public boolean includes(Finding finding) {
            int at = finding.range().start();
            return finding.range().file().equals(file) && ((at >= start && at <= end) || values.contains(at));
        }

        @Override
        public boolean wasJudged(Judged judged) {
            return true;
        }
    }

    /** One object; of objects that are alike, the very one. */
    record Whole(KubernetesObject object) implements Reach {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean includes(Finding finding) {
            return finding.object() == object;
        }

        @Override
        public boolean wasJudged(Judged judged) {
            return true;
        }
    }

    /** The files and objects that patterns name; of either any, where there is no pattern. */
    record Matching(List<PathPattern> files, List<ObjectPattern> objects) implements Reach {
        public Matching {
            files = List.copyOf(files);
            objects = List.copyOf(objects);
        }

        @Override
        public boolean includes(Finding finding) {
            return isIn(finding.range().file().path()) && isOf(finding.object());
        }

        @Override
        public boolean wasJudged(Judged judged) {
            return judged.objects()
                    .anyMatch(object ->
                            isOf(object) && isIn(object.origin().file().path()));
        }

        private boolean isIn(String path) {
            return files.isEmpty() || files.stream().anyMatch(pattern -> pattern.matches(path));
        }

        private boolean isOf(KubernetesObject object) {
            return objects.isEmpty() || objects.stream().anyMatch(pattern -> pattern.matches(object));
        }
    }

    /** The finding of one fingerprint, last seen in a file. */
    record Print(String fingerprint, String file) implements Reach {
        @Override
        public boolean includes(Finding finding) {
            return finding.fingerprint().equals(fingerprint);
        }

        @Override
        public boolean wasJudged(Judged judged) {
            return judged.file(file);
        }
    }

    /**
     * The finding of one fingerprint, as an earlier state of the files has it.
     *
     * @param state what that state is called
     * @param severity how severe it is there; one that has become more severe is another matter
     */
    record Before(String state, String fingerprint, Severity severity) implements Reach {
        @Override
        public boolean includes(Finding finding) {
            return finding.fingerprint().equals(fingerprint)
                    && finding.severity().compareTo(severity) <= 0;
        }

        /** That something is gone since is what people work for, and nothing to tell. */
        @Override
        public boolean wasJudged(Judged judged) {
            return false;
        }
    }
}
