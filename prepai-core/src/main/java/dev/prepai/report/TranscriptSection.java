package dev.prepai.report;

import java.util.List;

/** Every turn of the interview. */
final class TranscriptSection {
    private TranscriptSection() {}

    static void write(Html html, Report report) {
        html.in("section", List.of("aria-labelledby", "transcript"), () -> {
            html.put("h2#transcript", "Transcript");
            if (report.transcript().isEmpty()) {
                html.put("p.quiet", "Nothing was said.");
            } else {
                Quotes.folded(
                        html,
                        "All " + Shown.count(report.transcript().size(), "turn", "turns") + ", times in UTC",
                        () -> html.in("ol.turns", () -> report.transcript().forEach(turn -> turn(html, turn))));
            }
        });
    }

    private static void turn(Html html, Turn turn) {
        boolean candidate = turn.speaker() == Speaker.CANDIDATE;
        html.in(candidate ? "li.candidate" : "li", () -> {
            html.in("p.label", () -> {
                html.put("strong", Shown.title(turn.speaker()));
                html.write(" ");
                html.put("time", Shown.time(turn.at()), "datetime", turn.at().toString());
            });
            html.put("p.said", turn.text(), "dir", "auto");
        });
    }
}
