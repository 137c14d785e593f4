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
        return new Style(Math.round(line.fontSize()), line.bold(), isInCapitals(line.text()));
    }

    private static boolean isInCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= LEAST_CAPITALS;
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
