package io.portreeve.fix;

import io.portreeve.document.DocumentReader;
import io.portreeve.document.Limits;
import io.portreeve.document.Splice;
import io.portreeve.document.TextEdit;
import io.portreeve.document.TextEdits;
import io.portreeve.source.Problem;
import io.portreeve.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file with the edits that are to be made in it, in the bytes that it is stored in. */
public final class EditedFile {
    private final TextEdits edits;

    EditedFile(TextEdits edits) {
        this.edits = edits;
    }

    public SourceFile file() {
        return edits.file();
    }

    /** The bytes that were read. */
    public byte[] before() {
        return file().stored(file().text());
    }

    /** The bytes with the edits. */
    public byte[] after() {
        return file().stored(edits.text());
    }

    /** Whether every document is still read, without a trouble that was not there before. */
    boolean isSound() {
        return troubles(file().text()).equals(troubles(edits.text()));
    }

    private List<String> troubles(String text) {
        List<Problem> problems = new ArrayList<>(
                new DocumentReader(Limits.DEFAULT).read(SourceFile.of(file().path(), text), document -> {}));
        return problems.stream().map(Problem::code).toList();
    }

    /** The difference in characters, for people. */
    public String readableDiff(String name) {
        List<Splice> splices = edits.sorted().stream().map(TextEdit::splice).toList();
        return UnifiedDiff.of(name, file().text(), splices);
    }

    /** The difference in the bytes of the file, for git and patch; line ends are the bytes 0A, as they see them. */
    public byte[] diff(String name) {
        Charset charset =
                file().charset().equals(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        int mark = new String(file().stored(""), charset).length();
        int unit = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
        List<Splice> splices = edits.sorted().stream()
                .map(edit -> new Splice(
                        mark + unit * edit.range().start(),
                        mark + unit * edit.range().end(),
                        new String(edit.newText().getBytes(file().charset()), charset)))
                .toList();
        return UnifiedDiff.of(name, new String(before(), charset), splices).getBytes(charset);
    }
}
