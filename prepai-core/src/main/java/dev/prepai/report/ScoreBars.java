package dev.prepai.report;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One horizontal bar per competency with its interval and its weight. It fills any width without scaling its letters. */
final class ScoreBars {
    private static final int ROW = 50;

    private final Html html;
    private final Map<Competency, Score> scores;
    private final Map<Competency, Double> weights;

    ScoreBars(Html html, Report report) {
        this.html = html;
        this.scores = report.scores();
        this.weights = report.rubric().weights();
    }

    void draw() {
        Competency[] rows = Competency.values();
        Figure.draw(
                html,
                "bars",
                List.of("width", "100%", "height", String.valueOf(rows.length * ROW)),
                List.of("Scores with 90\u00A0% intervals and weights", description()),
                () -> Arrays.stream(rows).forEach(row -> row(row, row.ordinal() * ROW)));
    }

    private String description() {
        return RadarChart.description(scores) + " Weights: "
                + Arrays.stream(Competency.values())
                        .map(competency -> competency.title() + " " + weight(competency))
                        .collect(Collectors.joining(", ", "", "."));
    }

    private void row(Competency competency, int top) {
        String baseline = String.valueOf(top + 16);
        Score score = scores.get(competency);
        html.in("text.name", List.of("x", "0", "y", baseline), () -> {
            html.put("tspan.label", competency.title());
            html.put("tspan.weight", weight(competency), "dx", "8");
        });
        html.in("text.amount", List.of("x", "100%", "y", baseline, "text-anchor", "end"), () -> {
            html.put(score == null ? "tspan.none" : "tspan.value", score == null ? "no evidence" : score.shown());
            if (score != null) {
                html.put("tspan.weight", Shown.interval(score), "dx", "8");
            }
        });
        bar(score, top + 26);
    }

    private void bar(@Nullable Score score, int top) {
        rectangle(score == null ? "rect.track.unknown" : "rect.track", Score.MAXIMUM, top);
        if (score != null) {
            rectangle("rect.bar", score.points(), top);
            whisker(score, top);
        }
    }

    private void rectangle(String element, double points, int top) {
        html.empty(
                element, "x", "0", "y", String.valueOf(top), "width", Figure.across(points), "height", "8", "rx", "2");
    }

    private void whisker(Score score, int top) {
        String middle = String.valueOf(top + 4);
        String low = Figure.across(score.low());
        String high = Figure.across(score.high());
        html.empty("line.whisker", "x1", low, "y1", middle, "x2", high, "y2", middle);
        for (String end : List.of(low, high)) {
            html.empty(
                    "line.whisker",
                    "x1",
                    end,
                    "y1",
                    String.valueOf(top - 2),
                    "x2",
                    end,
                    "y2",
                    String.valueOf(top + 10));
        }
    }

    private String weight(Competency competency) {
        return weights.containsKey(competency) ? Shown.percent(weights.get(competency)) : "not counted";
    }
}
