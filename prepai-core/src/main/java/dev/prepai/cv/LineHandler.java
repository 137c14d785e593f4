package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events of a document into lines: one for each paragraph, list item, heading and line of a table cell. */
final class LineHandler extends DefaultHandler {
    private static final int DEEPEST = 1_000;
    private static final int MOST_LINES = 5_000;
    private static final float TITLE_SIZE = 24;
    private static final float SUBTITLE_SIZE = 13;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "em", "font", "i", "img", "ins", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "tt", "u");
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final boolean collapsing;
    private final Budget budget;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Finding> findings = EnumSet.noneOf(Finding.class);
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean body;
    private int bold;
    private boolean allBold = true;
    private boolean item;
    private float size = Style.BODY_SIZE;
    private @Nullable String link;

    /**
     * Creates a handler.
     *
     * @param collapsing whether a line break in the text means a blank only, as in HTML
     */
    LineHandler(boolean collapsing, Budget budget) {
        this.collapsing = collapsing;
        this.budget = budget;
    }

    DocumentText text() {
        endLine();
        return new DocumentText(lines, findings);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (++depth > DEEPEST) {
            throw new UnreadableException(Reason.CORRUPT);
        }
        budget.time();
        body |= name.equals("body");
        if (!INLINE.contains(name)) {
            endLine();
            size = size(name, String.valueOf(attributes.getValue("class")));
        }
        switch (name) {
            case "li" -> item = true;
            case "b", "strong" -> bold++;
            case "a" -> link(String.valueOf(attributes.getValue("href")));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        depth--;
        if (name.equals("b") || name.equals("strong")) {
            bold--;
        }
        if (!INLINE.contains(name)) {
            endLine();
            size = Style.BODY_SIZE;
            item &= !name.equals("li");
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        budget.characters(length);
        if (body) {
            String added = new String(characters, start, length);
            String line = collapsing ? SPACE.matcher(added).replaceAll(" ") : added;
            Matcher end = BREAK.matcher(line);
            int from = 0;
            while (end.find()) {
                append(line.substring(from, end.start()));
                endLine();
                from = end.end();
            }
            append(line.substring(from));
        }
    }

    private void append(String added) {
        text.append(added);
        allBold &= bold > 0 || added.isBlank();
    }

    private void link(String target) {
        link = link == null && Line.isTarget(target) ? target : link;
    }

    private static float size(String name, String style) {
        return switch (name) {
            case "h1" -> style.equals("title") ? TITLE_SIZE : Style.sizeOfHeading(1);
            case "h2" -> style.equals("subtitle") ? SUBTITLE_SIZE : Style.sizeOfHeading(2);
            case "h3", "h4", "h5", "h6" -> Style.sizeOfHeading(name.charAt(1) - '0');
            default -> Style.BODY_SIZE;
        };
    }

    private void endLine() {
        if (!text.toString().isBlank()) {
            add(text.toString());
        }
        text.setLength(0);
        allBold = true;
        link = null;
    }

    private void add(String line) {
        if (lines.size() == MOST_LINES) {
            findings.add(Finding.TRUNCATED);
            return;
        }
        String marked = item ? "\u2022 " + line.strip() : line;
        item = false;
        lines.add(new Line(marked, 1, 0, 0, lines.size(), size, allBold, Optional.ofNullable(link)));
    }
}
