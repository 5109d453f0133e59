package io.portreeve.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.portreeve.rules.catalogue.Corpus.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** Services of public repositories that people have judged by hand. */
@EnabledIf("io.portreeve.rules.catalogue.Corpus#isPresent")
class CorpusLabelsTest {
    @TestFactory
    Stream<DynamicTest> what_people_call_dangerous_is_recognised() throws IOException {
        return labelled("TP")
                .map(label -> DynamicTest.dynamicTest(
                        label.toString(),
                        () -> assertThat(label.judged())
                                .anyMatch(judged -> judged.classification().isSensitive()
                                        && judged.classification().isConfirmed())));
    }

    @TestFactory
    Stream<DynamicTest> what_people_call_harmless_is_at_most_possible() throws IOException {
        return labelled("FP")
                .map(label -> DynamicTest.dynamicTest(
                        label.toString(),
                        () -> assertThat(label.judged())
                                .noneMatch(judged -> judged.classification().isSensitive()
                                        && judged.classification().isConfirmed())));
    }

    private static Stream<Label> labelled(String verdict) throws IOException {
        return Files.readAllLines(Corpus.FOLDER.resolve("LABELS.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[7].equals(verdict))
                .map(fields -> new Label(fields[0], fields[1], fields[4]));
    }

    /** One row of the table of labels. */
    private record Label(String repository, String path, String service) {
        /** Judged within its repository, or alone where the repository takes the file for a piece of another. */
        List<Judged> judged() {
            Path folder = Corpus.FOLDER.resolve(repository);
            List<Judged> within = named(folder);
            List<Judged> judged = within.isEmpty() ? named(folder.resolve(path)) : within;
            assertThat(judged).as("the Service is read").isNotEmpty();
            return judged;
        }

        private List<Judged> named(Path searched) {
            return Corpus.judge(searched).stream()
                    .filter(judged -> judged.service().name().equals(service))
                    .filter(judged -> judged.path().endsWith(path))
                    .toList();
        }

        @Override
        public String toString() {
            return service + " in " + repository + "/" + path;
        }
    }
}
