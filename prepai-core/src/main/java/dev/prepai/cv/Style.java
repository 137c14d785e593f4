package dev.prepai.cv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a line looks. */
record Style(int fontSize, boolean bold, boolean capitals) {
    /** The size, in points, of text in formats that do not tell. */
    static final float BODY_SIZE = 10;

    private static final float[] HEADING_SIZES = {18, 15, 12.5f, 11.5f, 11.5f, 11.5f};
    private static final int LEAST_CAPITALS = 4;

    /** Returns the size of a heading, of level 1 to 6, in formats that do not tell. */
    static float sizeOfHeading(int level) {
        return HEADING_SIZES[level - 1];
    }

    static Style of(Line line) {
        long letters = line.text().chars().filter(Character::isLetter).count();
        boolean capitals = letters >= LEAST_CAPITALS && line.text().chars().noneMatch(Character::isLowerCase);
        return new Style(Math.round(line.fontSize()), line.bold(), capitals);
    }

    /** Returns the style of most characters. */
    static Style body(List<Line> lines) {
        Map<Style, Integer> characters = new HashMap<>();
        lines.forEach(line -> characters.merge(of(line), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(new Style(0, false, false));
    }
}
