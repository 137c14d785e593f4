package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a document, divided into parts that may be values, and numbered from 1. */
final class Parts {
    /** The finest division: what belongs together is a range of parts. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\h*[\t|;,:()\\[\\]\u2022\u00B7\u25AA\u25E6\u25CF\u2023\u2013\u2014]+\\h*|\\h+(?:[-/@]|(?i:at|bei|chez|presso))\\h+");

    private static final int MOST_LINES = 600;
    private static final int LONGEST_RANGE = 40;

    private final List<Part> parts = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();

    Parts(List<Line> lines) {
        for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            int first = parts.size();
            divide(line);
            texts.add(
                    parts.subList(first, parts.size()).stream().map(Part::text).toList());
        }
    }

    private void divide(Line line) {
        Matcher separator = SEPARATOR.matcher(line.text());
        int start = 0;
        while (separator.find()) {
            add(line, start, separator.start());
            start = separator.end();
        }
        add(line, start, line.text().length());
    }

    private void add(Line line, int start, int end) {
        if (end > start) {
            parts.add(new Part(line, start, end));
        }
    }

    /** Returns the texts of the parts, line by line. */
    List<List<String>> texts() {
        return texts;
    }

    /** Returns the text of a range as it is written, with what stands between its parts; nothing for a range that is not there. */
    Optional<Sourced<String>> cut(CvOutline.Range range) {
        if (range.from() < 1 || range.to() < range.from() || range.to() > parts.size()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = range.from() - 1; i < range.to(); ) {
            Part first = parts.get(i);
            Part last = first;
            while (++i < range.to() && parts.get(i).line.equals(first.line)) {
                last = parts.get(i);
            }
            text.append(text.length() == 0 ? "" : " ").append(cut(first, last));
            lines.add(first.line);
        }
        return lines.size() > LONGEST_RANGE
                ? Optional.empty()
                : Optional.of(
                        new Sourced<>(HeaderText.withoutBullet(text.toString()), Consensus.ALONE, lines, Set.of()));
    }

    private static String cut(Part first, Part last) {
        String line = first.line.text();
        String text = line.substring(first.start, last.end);
        boolean open = text.lastIndexOf('(') > text.lastIndexOf(')');
        return open && line.startsWith(")", last.end) ? text + ")" : text;
    }

    private record Part(Line line, int start, int end) {
        String text() {
            return line.text().substring(start, end);
        }
    }
}
