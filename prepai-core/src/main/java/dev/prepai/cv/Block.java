package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines from one heading to the next, without the heading. */
record Block(Section section, List<Line> lines) {
    /** A jump upwards of so many points is the top of the next column. */
    private static final float NEXT_COLUMN = 20;

    /** Splits a document at its headings, and a list of skills also where its column or its style ends. */
    static List<Block> of(List<Line> lines, Headings headings, SkillLexicon lexicon) {
        Style body = Style.body(lines);
        List<Optional<Section>> known =
                lines.stream().map(line -> headings.find(line.text())).toList();
        Set<Style> styles = headingStyles(lines, known, body);
        List<Block> blocks = new ArrayList<>();
        Block current = new Block(Section.OTHER, new ArrayList<>());
        Line heading = new Line("", 1, 0, 0, 0, 0, false);
        Line last = heading;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = i + 1 < lines.size() ? lines.get(i + 1) : line;
            Optional<Heading> found = current.section == Section.SKILLS && isLabel(line, heading, next)
                    ? Optional.empty()
                    : Heading.of(line, known.get(i), headings, styles);
            boolean listEnds = current.section == Section.SKILLS
                    && (isInNextColumn(line, last)
                            || (isHeadingLike(line, heading, body)
                                    && lexicon.find(line.text(), true).isEmpty()));
            if (found.isPresent() || listEnds) {
                blocks.add(current);
                Section section = found.map(Heading::section).orElse(Section.OTHER);
                boolean label = current.section == Section.SKILLS
                        && section == Section.SKILLS
                        && !Style.of(line).equals(Style.of(heading));
                current = new Block(section, new ArrayList<>());
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
    private static Set<Style> headingStyles(List<Line> lines, List<Optional<Section>> known, Style body) {
        return IntStream.range(0, lines.size())
                .filter(i -> known.get(i).isPresent())
                .mapToObj(i -> Style.of(lines.get(i)))
                .filter(style -> !style.equals(body))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether a line above bullets looks less than the heading of the list: "Research" is a heading elsewhere. */
    private static boolean isLabel(Line line, Line heading, Line next) {
        return line.fontSize() <= heading.fontSize()
                && !Style.of(line).equals(Style.of(heading))
                && !isInNextColumn(next, line)
                && HeaderText.hasBullet(next.text())
                && !HeaderText.hasBullet(line.text());
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
        static Optional<Heading> of(Line line, Optional<Section> known, Headings headings, Set<Style> styles) {
            Optional<Section> whole =
                    known.isEmpty() && styles.contains(Style.of(line)) ? headings.guess(line.text()) : known;
            if (whole.isPresent()) {
                return whole.map(section -> new Heading(section, Optional.empty()));
            }
            int tab = line.text().indexOf('\t');
            int end = tab >= 0 ? tab : line.text().indexOf(':');
            if (end < 0) {
                return Optional.empty();
            }
            return headings.find(line.text().substring(0, end))
                    .filter(section -> section == Section.SKILLS || tab >= 0)
                    .map(section -> new Heading(
                            section, Optional.of(line.withText(line.text().substring(end + 1)))));
        }
    }
}
