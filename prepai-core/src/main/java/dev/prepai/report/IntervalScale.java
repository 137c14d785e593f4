package dev.prepai.report;

import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Score;
import java.util.List;

/** The overall score and its interval on the scale of the recommendation cuts. */
final class IntervalScale {
    /** A range of the scale, from its cut on up to the next one. */
    record Range(Recommendation recommendation, double from, double to) {}

    /** The cuts of {@link Recommendation#of}, the lowest first. */
    static final List<Range> RANGES = List.of(
            new Range(Recommendation.NO_HIRE, 0, 4.5),
            new Range(Recommendation.LEAN_NO_HIRE, 4.5, 6),
            new Range(Recommendation.LEAN_HIRE, 6, 7),
            new Range(Recommendation.HIRE, 7, 8.5),
            new Range(Recommendation.STRONG_HIRE, 8.5, Score.MAXIMUM));

    private IntervalScale() {}

    static void draw(Html html, Score score) {
        Figure.draw(
                html,
                "scale",
                List.of("width", "100%", "height", "72"),
                List.of(
                        "The overall score on the scale of recommendations",
                        score.shown() + " of 10, 90\u00A0% interval " + Shown.interval(score)
                                + ". Cuts at 4.5, 6.0, 7.0 and 8.5."),
                () -> {
                    RANGES.forEach(range -> range(html, range));
                    interval(html, score);
                });
    }

    private static void range(Html html, Range range) {
        html.empty(
                "rect.range",
                "x",
                Figure.across(range.from()),
                "y",
                "30",
                "width",
                Figure.across(range.to() - range.from()),
                "height",
                "10");
        html.put(
                "text.zone",
                range.recommendation().title(),
                "x",
                Figure.across((range.from() + range.to()) / 2),
                "y",
                "14",
                "text-anchor",
                "middle");
        if (range.from() > 0) {
            String cut = Figure.across(range.from());
            html.empty("line.cut", "x1", cut, "y1", "24", "x2", cut, "y2", "46");
            html.put("text.tick", Shown.decimal(range.from()), "x", cut, "y", "64", "text-anchor", "middle");
        }
    }

    private static void interval(Html html, Score score) {
        html.empty(
                "rect.span",
                "x",
                Figure.across(score.low()),
                "y",
                "30",
                "width",
                Figure.across(score.high() - score.low()),
                "height",
                "10");
        html.empty("circle.point", "cx", Figure.across(score.points()), "cy", "35", "r", "7");
    }
}
