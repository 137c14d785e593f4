package dev.prepai.report;

import dev.prepai.practice.AnswerDelta;
import dev.prepai.practice.AnswerDelta.Change;
import dev.prepai.practice.AnswerDelta.KeyPointChange;
import dev.prepai.practice.AnswerDelta.ScoreChange;
import dev.prepai.question.KeyPoint;
import dev.prepai.rubric.Competency;
import java.util.List;

/** What a repeated answer gained and lost. */
final class DeltaSection {
    private static final List<String> COLUMNS = List.of("Before", "Now", "Difference, 90\u00A0% interval");

    private final Html html;
    private final AnswerDelta delta;

    private DeltaSection(Html html, AnswerDelta delta) {
        this.html = html;
        this.delta = delta;
    }

    static void write(Html html, AnswerDelta delta) {
        html.in("section.delta", List.of("aria-labelledby", "delta"), () -> {
            html.put("h2#delta", "Compared with the answer before");
            new DeltaSection(html, delta).write();
        });
    }

    private void write() {
        if (!delta.scores().isEmpty()) {
            html.in("table", () -> {
                html.in(
                        "thead",
                        () -> html.in("tr", () -> {
                            html.put("th", "Competency", "scope", "col");
                            COLUMNS.forEach(column -> html.put("th.number", column, "scope", "col"));
                        }));
                html.in(
                        "tbody",
                        () -> delta.scores()
                                .forEach((competency, change) -> html.in("tr", () -> row(competency, change))));
            });
        }
        if (!delta.keyPoints().isEmpty()) {
            html.put("h4", "Key points");
            html.in("ul.points", () -> delta.keyPoints().forEach(change -> html.in("li", () -> point(change))));
        }
        html.put(
                "p.quiet.by",
                "The same question was answered before, as question "
                        + delta.prior().number() + " of interview "
                        + delta.prior().interviewId()
                        + ". A difference whose interval covers 0 may be chance.");
    }

    private void row(Competency competency, ScoreChange change) {
        html.put("th", competency.title(), "scope", "row");
        html.put("td.number", change.before().shown());
        html.put("td.number", change.after().shown());
        html.in("td.number", () -> {
            html.write(signed(change.difference()) + " ");
            if (change.isWithinNoise()) {
                html.write("within the noise");
            } else {
                html.put(
                        change.difference() > 0 ? "span.pass" : "span.fail",
                        change.difference() > 0 ? "better" : "worse");
            }
            html.put("p.label", signed(change.low()) + " to " + signed(change.high()));
        });
    }

    private void point(KeyPointChange change) {
        html.put("span.state." + tone(change.change()), Shown.title(change.change()));
        html.put(
                "p",
                delta.prior()
                        .question()
                        .keyPoint(change.keyPoint())
                        .map(KeyPoint::text)
                        .orElse(change.keyPoint()));
    }

    private static String tone(Change change) {
        return switch (change) {
            case GAINED -> "made";
            case LOST -> "denied";
            case KEPT, MISSING -> "missed";
        };
    }

    /** Returns the points with a sign: {@code +1.5}, {@code −0.5} or {@code 0.0}. */
    private static String signed(double points) {
        String amount = Shown.decimal(Math.abs(points));
        if (amount.equals("0.0")) {
            return amount;
        }
        return (points > 0 ? "+" : "−") + amount;
    }
}
