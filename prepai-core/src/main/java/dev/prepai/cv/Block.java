package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines from one heading to the next, without the heading. */
record Block(Section section, List<Line> lines) {
    /** A jump upwards of so many points is the top of the next column. */
    private static final float NEXT_COLUMN = 20;

    /** Splits a document at the known headings, and a list of skills also where its column or its style ends. */
    static List<Block> of(List<Line> lines, Headings headings, SkillLexicon lexicon) {
        Style body = Style.body(lines);
        List<Block> blocks = new ArrayList<>();
        Block current = new Block(Section.OTHER, new ArrayList<>());
        Line heading = new Line("", 1, 0, 0, 0, false);
        Line last = heading;
        for (Line line : lines) {
            Optional<Heading> found = Heading.of(line, headings);
            boolean listEnds = current.section == Section.SKILLS
                    && (isInNextColumn(line, last)
                            || (isHeadingLike(line, heading, body)
                                    && lexicon.find(line.text(), true).isEmpty()));
            if (found.isPresent() || listEnds) {
                blocks.add(current);
                current = new Block(found.map(Heading::section).orElse(Section.OTHER), new ArrayList<>());
                heading = line;
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

    private static boolean isInNextColumn(Line line, Line last) {
        return line.page() == last.page() && last.y() - line.y() > NEXT_COLUMN;
    }

    private static boolean isHeadingLike(Line line, Line heading, Style body) {
        Style style = Style.of(heading);
        return !style.equals(body) && (style.equals(Style.of(line)) || line.fontSize() > 1.1 * heading.fontSize());
    }

    /** A heading, and what follows it on its line. */
    private record Heading(Section section, Optional<Line> rest) {
        static Optional<Heading> of(Line line, Headings headings) {
            Optional<Section> whole = headings.find(line.text()).filter(Heading::beginsBlock);
            if (whole.isPresent()) {
                return whole.map(section -> new Heading(section, Optional.empty()));
            }
            int end = line.text().indexOf('\t') >= 0
                    ? line.text().indexOf('\t')
                    : line.text().indexOf(':');
            if (end < 0) {
                return Optional.empty();
            }
            String rest = line.text().substring(end + 1);
            Line remaining = new Line(rest, line.page(), line.x(), line.y(), line.fontSize(), line.bold());
            boolean beside = line.text().charAt(end) == '\t';
            return headings.find(line.text().substring(0, end))
                    .filter(section -> section == Section.SKILLS || (beside && section == Section.OTHER))
                    .map(section -> new Heading(section, Optional.of(remaining)));
        }

        private static boolean beginsBlock(Section section) {
            return section == Section.SKILLS || section == Section.OTHER;
        }
    }
}
