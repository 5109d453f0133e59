package io.portreeve.report.html;

/** A start tag and its end; the values of attributes are escaped. */
final class Tag {
    private final String name;
    private final StringBuilder start;

    private Tag(String name) {
        this.name = name;
        this.start = new StringBuilder("<").append(name);
    }

    static Tag of(String name) {
        return new Tag(name);
    }

    /** An element of one or more classes. */
    static Tag of(String name, String classes) {
        return of(name).with("class", classes);
    }

    Tag with(String attribute, String value) {
        start.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Escape.text(value))
                .append('"');
        return this;
    }

    /** An attribute that is there or not. */
    Tag with(String attribute, boolean there) {
        if (there) {
            start.append(' ').append(attribute);
        }
        return this;
    }

    String start() {
        return start + ">";
    }

    String end() {
        return "</" + name + ">";
    }
}
