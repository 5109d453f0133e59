package io.portreeve.app;

import java.util.ArrayList;
import java.util.List;

/** The manual page in roff, made of what the commands say about themselves. */
final class ManualPage {
    private final Syntax program;
    private final List<Syntax> commands;
    private final List<String> lines = new ArrayList<>();

    private ManualPage(Commands commands) {
        this.program = Program.syntax(commands);
        this.commands = commands.syntaxes();
    }

    static String of(Commands commands) {
        ManualPage page = new ManualPage(commands);
        page.write();
        return String.join("\n", page.lines) + "\n";
    }

    private void write() {
        lines.add(".\\\" Made of what the commands say about themselves; do not edit.");
        lines.add(".TH PORTREEVE 1 \"\" \"portreeve " + escaped(Version.current()) + "\" \"User Commands\"");
        section("NAME");
        lines.add("portreeve \\- keep the ports of Kubernetes");
        section("SYNOPSIS");
        for (Syntax command : commands) {
            usage(command);
            lines.add(".PP");
        }
        lines.remove(lines.size() - 1);
        section("DESCRIPTION");
        lines.add(escaped(program.purpose()));
        lines.add(".PP");
        lines.add("Each command also has");
        lines.add("\\fB\\-\\-help\\fR,");
        lines.add("with examples.");
        section("COMMANDS");
        commands.forEach(this::command);
        section("FILES");
        lines.add(".TP");
        lines.add(".I portreeve.yaml");
        lines.add("The configuration: the nearest one from the working directory upwards.");
        lines.add(".TP");
        lines.add(".I .portreeveignore");
        lines.add("Files and folders to skip, in the form of .gitignore.");
        section("ENVIRONMENT");
        lines.add(".TP");
        lines.add(".B NO_COLOR");
        lines.add("Not empty: no colour, unless \\-\\-color always asks for it.");
        section("SEE ALSO");
        lines.add("\\fBkubectl\\fR(1)");
    }

    private void section(String title) {
        lines.add(".SH \"" + title + "\"");
    }

    private void usage(Syntax syntax) {
        String arguments = syntax.arguments().isEmpty() ? "" : " \\fI" + escaped(syntax.arguments()) + "\\fR";
        lines.add("\\fB" + escaped(syntax.command()) + "\\fR [\\fIFLAGS\\fR]" + arguments);
    }

    private void command(Syntax syntax) {
        lines.add(".SS \"" + escaped(syntax.command()) + "\"");
        syntax.purpose().lines().forEach(line -> lines.add(escaped(line)));
        for (Flag flag : syntax.flags()) {
            lines.add(".TP");
            String names = String.join(
                    ", ",
                    flag.names().stream()
                            .map(name -> "\\fB" + escaped(name) + "\\fR")
                            .toList());
            lines.add(names + (flag.takesValue() ? " \\fI" + escaped(flag.label()) + "\\fR" : ""));
            lines.add(escaped(flag.description()));
        }
        lines.add(".PP");
        lines.add(".nf");
        syntax.notes().forEach(note -> lines.add(note.isEmpty() ? ".sp" : escaped(note)));
        lines.add(".fi");
    }

    /** Nothing that roff would read as a request, an escape or a hyphen to break at. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq");
        return escaped.startsWith(".") ? "\\&" + escaped : escaped;
    }
}
