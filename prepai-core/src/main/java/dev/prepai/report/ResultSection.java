package dev.prepai.report;

import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Score;
import java.util.List;

/** The overall score with its interval, the recommendation and the scores per competency. */
final class ResultSection {
    private final Html html;
    private final Report report;

    ResultSection(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.in("section", List.of("aria-labelledby", "result"), () -> {
            html.put("h2#result", "Result");
            html.in("div.result", () -> {
                html.in("div.verdict", this::verdict);
                html.in("div.reading", this::reading);
            });
        });
        html.in("section", List.of("aria-labelledby", "competencies"), () -> {
            html.put("h2#competencies", "Competencies");
            html.in("div.charts", () -> {
                html.in("div.chart", new RadarChart(html, report.scores())::draw);
                html.in("div.chart", new ScoreBars(html, report)::draw);
            });
        });
    }

    private void verdict() {
        html.in("p.badge." + tone(report.recommendation()), () -> {
            html.put("span.for", "Recommendation");
            html.put("strong", report.recommendation().title());
        });
        report.overall().ifPresentOrElse(this::overall, () -> html.put("p.overall.none", "No score"));
    }

    private void overall(Score score) {
        html.in("p.overall", () -> {
            html.put("strong", score.shown());
            html.put("span", " of 10");
        });
        html.put("p.interval", "90\u00A0% interval " + Shown.interval(score));
    }

    private void reading() {
        report.overall().ifPresent(score -> IntervalScale.draw(html, score));
        html.put("p", DetailedFeedback.of(report));
    }

    private static String tone(Recommendation recommendation) {
        return switch (recommendation) {
            case STRONG_HIRE, HIRE -> "good";
            case LEAN_HIRE, LEAN_NO_HIRE, REVIEW -> "open";
            case NO_HIRE -> "poor";
        };
    }
}
