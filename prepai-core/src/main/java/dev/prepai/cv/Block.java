package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines from one heading to the next, without the heading. */
record Block(Section section, List<Line> lines) {
    /** A jump upwards of so many points is the top of the next column. */
    private static final float NEXT_COLUMN = 20;

    /** Splits a document at its headings, and a list of skills also where its column or its style ends. */
    static List<Block> of(List<Line> lines, Headings headings, SkillLexicon lexicon) {
        Style body = Style.body(lines);
        Set<Style> styles = headingStyles(lines, headings, body);
        List<Block> blocks = new ArrayList<>();
        Block current = new Block(Section.OTHER, new ArrayList<>());
        Line heading = new Line("", 1, 0, 0, 0, 0, false);
        Line last = heading;
        for (Line line : lines) {
            Optional<Heading> found = Heading.of(line, headings, styles);
            boolean listEnds = current.section == Section.SKILLS
                    && (isInNextColumn(line, last)
                            || (isHeadingLike(line, heading, body)
                                    && lexicon.find(line.text(), true).isEmpty()));
            if (found.isPresent() || listEnds) {
                blocks.add(current);
                Section next = found.map(Heading::section).orElse(Section.OTHER);
                boolean label = current.section == Section.SKILLS
                        && next == Section.SKILLS
                        && !Style.of(line).equals(Style.of(heading));
                current = new Block(next, new ArrayList<>());
                heading = label ? heading : line; // a label inside the list may have a known name too
                found.flatMap(Heading::rest).ifPresent(current.lines::add);
            }
            if (found.isEmpty()) {
                current.lines.add(line);
            }
            last = line;
        }
        blocks.add(current);
        return blocks;
    }

    /** Returns how the known headings look, where they look different from the rest. */
    private static Set<Style> headingStyles(List<Line> lines, Headings headings, Style body) {
        return lines.stream()
                .filter(line -> headings.find(line.text()).isPresent())
                .map(Style::of)
                .filter(style -> !style.equals(body))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isInNextColumn(Line line, Line last) {
        return line.page() == last.page() && last.y() - line.y() > NEXT_COLUMN;
    }

    private static boolean isHeadingLike(Line line, Line heading, Style body) {
        Style style = Style.of(heading);
        return !style.equals(body) && (style.equals(Style.of(line)) || line.fontSize() > 1.1 * heading.fontSize());
    }

    /** A heading, and what follows it on its line. */
    private record Heading(Section section, Optional<Line> rest) {
        static Optional<Heading> of(Line line, Headings headings, Set<Style> styles) {
            Optional<Section> whole = headings.find(line.text());
            if (whole.isEmpty() && styles.contains(Style.of(line))) {
                whole = headings.guess(line.text());
            }
            if (whole.isPresent()) {
                return whole.map(section -> new Heading(section, Optional.empty()));
            }
            int tab = line.text().indexOf('\t');
            int end = tab >= 0 ? tab : line.text().indexOf(':');
            if (end < 0) {
                return Optional.empty();
            }
            Line remaining = line.withText(line.text().substring(end + 1));
            return headings.find(line.text().substring(0, end))
                    .filter(section -> section == Section.SKILLS || tab >= 0)
                    .map(section -> new Heading(section, Optional.of(remaining)));
        }
    }
}
