package dev.prepai.report;

import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The scores as a polygon over one axis per competency. An axis without evidence is dashed and has no corner. */
final class RadarChart {
    private static final Competency[] AXES = Competency.values();
    private static final double CENTRE_X = 220;
    private static final double CENTRE_Y = 148;
    private static final double RADIUS = 102;
    private static final double LABEL_RADIUS = 12;

    private final Html html;
    private final Map<Competency, Score> scores;

    RadarChart(Html html, Map<Competency, Score> scores) {
        this.html = html;
        this.scores = scores;
    }

    void draw() {
        Figure.draw(
                html,
                "radar",
                List.of("viewBox", "0 0 440 290"),
                List.of("Scores by competency", description(scores)),
                () -> {
                    for (int ring = 2; ring <= 10; ring += 2) {
                        html.empty(ring == 10 ? "polygon.rim" : "polygon.ring", "points", ring(ring));
                    }
                    IntStream.range(0, AXES.length).forEach(this::axis);
                    area();
                    IntStream.range(0, AXES.length).forEach(this::corner);
                    IntStream.range(0, AXES.length).forEach(this::label);
                });
    }

    /** Returns the scores in words. */
    static String description(Map<Competency, Score> scores) {
        return Arrays.stream(AXES)
                .map(competency -> competency.title() + ": "
                        + (scores.containsKey(competency)
                                ? scores.get(competency).shown() + " of 10, 90\u00A0% interval "
                                        + Shown.interval(scores.get(competency))
                                : "no evidence"))
                .collect(Collectors.joining(". ", "", "."));
    }

    private void axis(int axis) {
        String kind = scores.containsKey(AXES[axis]) ? "line.axis" : "line.axis.unknown";
        line(kind, axis, 0, Score.MAXIMUM);
    }

    private void corner(int axis) {
        Score score = scores.get(AXES[axis]);
        if (score != null) {
            line("line.whisker", axis, score.low(), score.high());
            html.empty("circle.corner", "cx", x(axis, score.points()), "cy", y(axis, score.points()), "r", "4");
        }
    }

    private void label(int axis) {
        Score score = scores.get(AXES[axis]);
        html.in(
                "text",
                List.of("x", x(axis, LABEL_RADIUS), "y", y(axis, LABEL_RADIUS), "text-anchor", anchor(axis)),
                () -> {
                    html.put("tspan.label", AXES[axis].title(), "x", x(axis, LABEL_RADIUS));
                    html.put(
                            score == null ? "tspan.none" : "tspan.value",
                            score == null ? "no evidence" : score.shown(),
                            "x",
                            x(axis, LABEL_RADIUS),
                            "dy",
                            "18");
                });
    }

    private static String anchor(int axis) {
        double side = StrictMath.sin(angle(axis));
        if (Math.abs(side) < 0.1) {
            return "middle";
        }
        return side > 0 ? "start" : "end";
    }

    private void line(String element, int axis, double from, double to) {
        html.empty(element, "x1", x(axis, from), "y1", y(axis, from), "x2", x(axis, to), "y2", y(axis, to));
    }

    private static String ring(double points) {
        return IntStream.range(0, AXES.length)
                .mapToObj(axis -> point(axis, points))
                .collect(Collectors.joining(" "));
    }

    private void area() {
        if (!scores.isEmpty()) {
            html.empty(
                    "polygon.area",
                    "points",
                    scores.entrySet().stream()
                            .map(entry -> point(
                                    entry.getKey().ordinal(), entry.getValue().points()))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String point(int axis, double points) {
        return x(axis, points) + "," + y(axis, points);
    }

    private static String x(int axis, double points) {
        return Shown.decimal(CENTRE_X + StrictMath.sin(angle(axis)) * points / Score.MAXIMUM * RADIUS);
    }

    private static String y(int axis, double points) {
        return Shown.decimal(CENTRE_Y - StrictMath.cos(angle(axis)) * points / Score.MAXIMUM * RADIUS);
    }

    /** Returns the angle clockwise from the top. */
    private static double angle(int axis) {
        return 2 * StrictMath.PI * axis / AXES.length;
    }
}
