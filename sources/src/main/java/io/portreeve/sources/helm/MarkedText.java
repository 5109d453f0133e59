package io.portreeve.sources.helm;

import io.portreeve.source.SourceRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a marked template printed, and, once the marks are taken out, where each stretch of it comes from.
 *
 * @param text without marks
 * @param segments by where they end, inner ones before those around them
 */
record MarkedText(String text, List<Segment> segments) {
    MarkedText {
        segments = List.copyOf(segments);
    }

    static MarkedText of(String printed, Marks marks) {
        Stripping stripping = new Stripping(printed, marks);
        stripping.run();
        return new MarkedText(stripping.text.toString(), stripping.segments);
    }

    /** Takes marks out, one after the other. */
    private static final class Stripping {
        private final String printed;
        private final Marks marks;
        private final StringBuilder text = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();
        private final Deque<Begun> begun = new ArrayDeque<>();
        private Optional<Copied> copied = Optional.empty();

        /** An action whose output has begun. */
        private record Begun(int number, int start) {}

        /**
         * Text of a template that has been printed so far.
         *
         * @param start offset in the printed text
         * @param end offset behind its last character in the template
         */
        private record Copied(Marks.Origin origin, int start, int end) {
            /** The same with one character more, if that is what the template goes on with. */
            Optional<Copied> with(char next) {
                String template = origin.template().file().text();
                return end < origin.limit() && template.charAt(end) == next
                        ? Optional.of(new Copied(origin, start, end + 1))
                        : Optional.empty();
            }

            Segment segment() {
                SourceRange written = new SourceRange(origin.template().file(), origin.start(), end);
                return new Segment(start, start + written.end() - written.start(), written, true);
            }
        }

        Stripping(String printed, Marks marks) {
            this.printed = printed;
            this.marks = marks;
        }

        void run() {
            int at = 0;
            while (at < printed.length()) {
                char c = printed.charAt(at);
                int close = Marks.isMark(c) ? printed.indexOf(Marks.CLOSE, at) : -1;
                if (close < 0) {
                    goOn(c);
                    text.append(c);
                    at++;
                } else {
                    endCopied();
                    take(c, Marks.number(printed, at + 1, close));
                    at = close + 1;
                }
            }
            endCopied();
        }

        private void goOn(char next) {
            if (copied.isPresent()) {
                Optional<Copied> longer = copied.get().with(next);
                if (longer.isEmpty()) {
                    endCopied();
                }
                copied = longer;
            }
        }

        private void endCopied() {
            copied.map(Copied::segment).filter(segment -> segment.length() > 0).ifPresent(segments::add);
            copied = Optional.empty();
        }

        private void take(char kind, int number) {
            if (!marks.knows(number)) {
                return;
            }
            switch (kind) {
                case Marks.TEXT_END -> endText(marks.origin(number));
                case Marks.OUTPUT_BEGIN -> begun.push(new Begun(number, text.length()));
                case Marks.OUTPUT_END -> endOutput(number);
                default -> {}
            }
        }

        private void endText(Marks.Origin origin) {
            int start = text.length() - (origin.end() - origin.start());
            boolean same =
                    start >= 0 && text.substring(start).equals(range(origin).text());
            copied = same ? Optional.of(new Copied(origin, start, origin.end())) : Optional.empty();
        }

        /** A function may have cut marks off, so an end belongs to the last beginning of the same number. */
        private void endOutput(int number) {
            if (begun.stream().noneMatch(open -> open.number() == number)) {
                return;
            }
            Begun open = begun.pop();
            while (open.number() != number) {
                open = begun.pop();
            }
            if (open.start() < text.length()) {
                segments.add(new Segment(open.start(), text.length(), range(marks.origin(number)), false));
            }
        }

        private static SourceRange range(Marks.Origin origin) {
            return new SourceRange(origin.template().file(), origin.start(), origin.end());
        }
    }
}
