package dev.prepai.report;

import java.util.List;

/** One horizontal line per row with a range and a point on it. It fills any width without scaling its letters. */
final class RangeBars {
    private static final int HEIGHT = 50;

    private RangeBars() {}

    /**
     * A row; its places are shares of the width, 0 to 1.
     *
     * @param label what it is about
     * @param value at the point, for people
     * @param range from low to high, for people
     */
    record Row(String label, String value, String range, double low, double point, double high) {}

    /** Draws the rows; {@code id} is unique on the page, and a mark stands at the middle of each line. */
    static void draw(Html html, String id, String title, String description, List<Row> rows) {
        Figure.draw(
                html,
                id,
                List.of("width", "100%", "height", String.valueOf(rows.size() * HEIGHT)),
                List.of(title, description),
                () -> {
                    for (int i = 0; i < rows.size(); i++) {
                        row(html, rows.get(i), i * HEIGHT);
                    }
                });
    }

    private static void row(Html html, Row row, int top) {
        String baseline = String.valueOf(top + 16);
        html.in("text.name", List.of("x", "0", "y", baseline), () -> html.put("tspan.label", row.label()));
        html.in("text.amount", List.of("x", "100%", "y", baseline, "text-anchor", "end"), () -> {
            html.put("tspan.value", row.value());
            html.put("tspan.weight", row.range(), "dx", "8");
        });
        String line = String.valueOf(top + 26);
        rectangle(html, "rect.track", 0, 1, line);
        rectangle(html, "rect.span", row.low(), row.high(), line);
        html.empty(
                "line.cut", "x1", "50%", "y1", String.valueOf(top + 24), "x2", "50%", "y2", String.valueOf(top + 36));
        html.empty("circle.point", "cx", across(row.point()), "cy", String.valueOf(top + 30), "r", "6");
    }

    private static void rectangle(Html html, String element, double low, double high, String top) {
        html.empty(element, "x", across(low), "y", top, "width", across(high - low), "height", "8", "rx", "2");
    }

    private static String across(double share) {
        return Shown.decimal(share * 100) + "%";
    }
}
