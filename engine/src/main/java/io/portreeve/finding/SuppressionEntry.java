package io.portreeve.finding;

import io.portreeve.source.Problem;
import io.portreeve.source.SourceRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One entry of a written suppression on its way from characters to what they mean; its first flaw ends the way. */
final class SuppressionEntry {
    private static final Pattern LATE_KEY = Pattern.compile("(^|\\s)(?<key>until|reason)\\s*=");
    private static final String WAY_OUT =
            " Write it as PR2001[port=22] until=2027-01-31 reason=\"...\"; [port=...] and until may be left out.";

    private final RuleNames rules;
    private final WrittenText written;
    private final String text;
    private final int end;
    private int at;

    private final List<Named> named = new ArrayList<>();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<Problem> flaw = Optional.empty();

    /** A rule that the entry names, where, and for which ports. */
    private record Named(String rule, int start, int end, List<PortPattern> ports) {}

    SuppressionEntry(RuleNames rules, WrittenText written, int start, int end) {
        this.rules = rules;
        this.written = written;
        this.text = written.text();
        this.end = end;
        this.at = start;
    }

    Suppressions read(Suppression.Kind kind, Reach reach) {
        do {
            rule();
        } while (flaw.isEmpty() && takes(','));
        while (flaw.isEmpty() && next() < end) {
            key();
        }
        if (flaw.isEmpty() && reason.isEmpty()) {
            refuse(named.get(0).start(), named.get(0).end(), "it gives no reason");
        }
        if (flaw.isPresent()) {
            return new Suppressions(List.of(), List.of(flaw.get()));
        }
        return new Suppressions(
                named.stream()
                        .map(rule -> new Suppression(
                                kind,
                                rule.rule(),
                                reach,
                                rule.ports(),
                                until,
                                reason.orElseThrow(),
                                written.range(rule.start(), rule.end())))
                        .toList(),
                List.of());
    }

    private void rule() {
        int from = next();
        String typed = word();
        Optional<String> id = rules.id(typed);
        if (typed.isEmpty()) {
            refuse(from, Math.min(from + 1, end), "a rule such as PR2001 is missing here");
        } else if (id.isEmpty()) {
            refuse(from, at, "there is no rule " + typed + " ('portreeve rules' lists those that there are)");
        } else {
            int to = at;
            List<PortPattern> ports = ports();
            named.add(new Named(id.get(), from, to, ports));
        }
    }

    /** {@code [port=http,53/UDP]}, or nothing. */
    private List<PortPattern> ports() {
        List<PortPattern> ports = new ArrayList<>();
        if (at >= end || text.charAt(at) != '[') {
            return ports;
        }
        int open = at;
        int close = text.indexOf(']', open);
        boolean closed = close >= 0 && close < end;
        String inside = closed ? text.substring(open + 1, close) : "";
        at = closed ? close + 1 : end;
        if (!inside.startsWith("port=")) {
            refuse(open, at, "what stands in brackets is [port=...]");
            return ports;
        }
        for (String typed : inside.substring("port=".length()).split(",", -1)) {
            PortPattern.parse(typed.strip())
                    .ifPresentOrElse(
                            ports::add,
                            () -> refuse(open, at, "a port is " + PortPattern.FORM + ", not '" + typed + "'"));
        }
        return ports;
    }

    private void key() {
        int from = next();
        String key = word();
        boolean given = at < end && text.charAt(at) == '=';
        boolean again = (key.equals("until") && until.isPresent()) || (key.equals("reason") && reason.isPresent());
        at += given ? 1 : 0;
        if (given && again) {
            refuse(from, at, key + " stands here a second time");
        } else if (given && key.equals("until")) {
            date();
        } else if (given && key.equals("reason")) {
            reason();
        } else {
            int to = at;
            refuse(
                    from,
                    Math.max(to, from + 1),
                    "'" + text.substring(from, Math.max(to, from + 1)) + "' is not understood");
        }
    }

    private void date() {
        int from = at;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String typed = text.substring(from, at);
        until = Dates.parse(typed);
        if (until.isEmpty()) {
            refuse(from, at, "until is a day such as 2027-01-31, not '" + typed + "'");
        }
    }

    private void reason() {
        boolean quoted = at < end && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        int from = at;
        String given = (quoted ? quoted() : rest()).strip();
        if (flaw.isEmpty() && given.isEmpty()) {
            refuse(from, at, "its reason is empty");
        }
        reason = Optional.of(given);
    }

    private String quoted() {
        int close = SuppressionParser.closing(text, at);
        if (close >= end) {
            refuse(at, end, "the quote that opens here is never closed");
            return "";
        }
        String inside = text.substring(at + 1, close).replaceAll("\\\\(.)", "$1");
        at = close + 1;
        if (at < end && !Character.isWhitespace(text.charAt(at))) {
            refuse(at, end, "'" + text.substring(at, end).strip() + "' is not understood");
        }
        return inside;
    }

    /** Without quotes the rest is the reason; a date in it would never be kept, so it is refused. */
    private String rest() {
        String rest = text.substring(at, end);
        Matcher late = LATE_KEY.matcher(rest);
        if (late.find()) {
            int key = at + late.start("key");
            refuse(key, at + late.end("key"), "the reason swallows what stands behind it: put it in quotes");
        }
        at = end;
        return rest;
    }

    private String word() {
        int from = at;
        while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean takes(char wanted) {
        boolean there = next() < end && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private int next() {
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void refuse(int from, int to, String why) {
        if (flaw.isEmpty()) {
            flaw = Optional.of(malformed(written.range(from, to), why + "." + WAY_OUT));
        }
    }

    static Problem malformed(SourceRange place, String why) {
        return Problem.at(place, "suppression-malformed", "This suppression suppresses nothing: " + why);
    }
}
