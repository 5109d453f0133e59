package io.portreeve.report;

import java.util.List;

/**
 * A part of a Markdown report that a reader can fold.
 *
 * @param title words of ours
 * @param open whether it is unfolded at first
 * @param text the items that there was room for
 * @param left how many items there was none for
 */
record MarkdownSection(String title, boolean open, String text, int left) {
    /** A section of at most {@code room} characters: its items in their order, without those that do not fit. */
    static MarkdownSection of(String title, boolean open, List<String> items, int room) {
        String heading = title + " (" + items.size() + ")";
        BoundedText text = new BoundedText(room - frame(heading, open, "").length());
        int left = 0;
        for (String item : items) {
            left += text.add(item) ? 0 : 1;
        }
        return new MarkdownSection(heading, open, text.toString(), left);
    }

    /** Blank lines let the renderer see Markdown again inside the element. */
    private static String frame(String title, boolean open, String items) {
        return "\n<details" + (open ? " open" : "") + ">\n<summary>" + title + "</summary>\n\n" + items
                + "\n</details>\n";
    }

    /** Nothing where nothing fits. */
    @Override
    public String toString() {
        return text.isEmpty() ? "" : frame(title, open, text);
    }

    int length() {
        return toString().length();
    }
}
