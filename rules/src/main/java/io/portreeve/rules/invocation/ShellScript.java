package io.portreeve.rules.invocation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits a shell script into its simple commands, as far as it takes to see which programs it starts: comments, redirections
 * and here-documents are left out, a command substitution is a command of its own.
 */
public final class ShellScript {
    private static final String ENDS_COMMAND = ";&|()`";

    private final String text;
    private final List<List<Word>> commands = new ArrayList<>();
    private final Deque<String> hereDocuments = new ArrayDeque<>();
    private final StringBuilder word = new StringBuilder();
    private List<Word> command = new ArrayList<>();
    private int at;
    private int wordStart = -1;
    private boolean nextIsFile;

    private ShellScript(String text) {
        this.text = text;
    }

    /** The commands in the order written, each with at least one word. */
    public static List<List<Word>> commands(String text) {
        ShellScript script = new ShellScript(text);
        while (script.at < text.length()) {
            script.step(text.charAt(script.at));
        }
        script.endCommand();
        return script.commands;
    }

    private void step(char c) {
        if (c == '\n') {
            endCommand();
            at++;
            skipHereDocuments();
        } else if (Character.isWhitespace(c)) {
            endWord();
            at++;
        } else if (c == '#' && wordStart < 0) {
            at = lineEnd();
        } else if (text.startsWith("$(", at)) {
            endCommand();
            at += 2;
        } else if (ENDS_COMMAND.indexOf(c) >= 0) {
            endCommand();
            at++;
        } else if (c == '<' || c == '>') {
            redirection();
        } else {
            partOfWord(c);
        }
    }

    private void partOfWord(char c) {
        wordStart = wordStart < 0 ? at : wordStart;
        if (c == '\\') {
            escaped();
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (text.startsWith("${", at)) {
            int close = text.indexOf('}', at);
            int end = close < 0 ? text.length() : close + 1;
            word.append(text, at, end);
            at = end;
        } else {
            word.append(c);
            at++;
        }
    }

    private void escaped() {
        boolean lineGoesOn = text.startsWith("\\\n", at);
        if (lineGoesOn) {
            wordStart = word.isEmpty() ? -1 : wordStart;
        } else if (at + 1 < text.length()) {
            word.append(text.charAt(at + 1));
        }
        at += 2;
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            boolean escape = quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length();
            at += escape ? 1 : 0;
            word.append(text.charAt(at));
            at++;
        }
        at++;
    }

    /** Steps over {@code >}, {@code 2>&1}, {@code <<EOF}; the word behind it is no argument. */
    private void redirection() {
        boolean descriptor = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        if (descriptor) {
            word.setLength(0);
            wordStart = -1;
        }
        endWord();
        boolean hereDocument = text.startsWith("<<", at) && !text.startsWith("<<<", at);
        while (at < text.length() && "<>&|-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        nextIsFile = !hereDocument;
        if (hereDocument) {
            delimiter();
        }
    }

    private void delimiter() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && notEnding(text.charAt(at))) {
            at++;
        }
        if (at == start && at < text.length() && text.charAt(at) == ' ') {
            at++;
            delimiter();
            return;
        }
        hereDocuments.add(text.substring(start, at).replaceAll("['\"\\\\]", ""));
    }

    private static boolean notEnding(char c) {
        return ENDS_COMMAND.indexOf(c) < 0 && c != '<' && c != '>';
    }

    private void skipHereDocuments() {
        while (!hereDocuments.isEmpty() && at < text.length()) {
            int end = lineEnd();
            if (text.substring(at, end).strip().equals(hereDocuments.element())) {
                hereDocuments.remove();
            }
            at = Math.min(text.length(), end + 1);
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void endWord() {
        if (wordStart < 0) {
            return;
        }
        if (!nextIsFile) {
            command.add(new Word(word.toString(), wordStart, Math.min(at, text.length())));
        }
        nextIsFile = false;
        word.setLength(0);
        wordStart = -1;
    }

    private void endCommand() {
        endWord();
        nextIsFile = false;
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }
}
