package dev.prepai.report;

import dev.prepai.rubric.Competency;
import java.util.List;
import java.util.stream.Collectors;

/** How this was scored, and by what. */
final class ScoringNote {
    private final Html html;
    private final Report report;

    ScoringNote(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.in("section.note", List.of("aria-labelledby", "scoring"), () -> {
            html.put("h2#scoring", "How this was scored");
            html.put("p", levels());
            html.put("p", weights());
            html.put(
                    "p",
                    "An interval of 90\u00A0% reaches 1.645 standard errors to each side of its score, within 0 and 10. It"
                            + " is wide when there is little evidence.");
            html.put(
                    "p",
                    "The recommendation is the strongest statement that holds in the whole interval: strong hire from 8.5,"
                            + " hire from 7.0, lean hire from 6.0; below 6.0 lean no hire, below 4.5 no hire. When the"
                            + " interval covers 6.0, or the evidence covers less than half of the weights or of the planned"
                            + " questions, a person has to look.");
        });
        html.in("section.note", List.of("aria-labelledby", "software"), () -> {
            html.put("h2#software", "Use of artificial intelligence");
            html.put("p", notice());
        });
    }

    private String levels() {
        String by = Shown.list(report.levels().stream().map(Shown::level).toList());
        return (by.isEmpty() ? "No answer was evaluated." : "The answers were evaluated by " + by + ".")
                + " Each answer is compared with the claims that a good answer makes; numbers are computed by fixed"
                + " rules, and every quotation is cut from the transcript.";
    }

    private String weights() {
        return "The overall score is the weighted mean of the competencies: "
                + report.rubric().weights().entrySet().stream()
                        .map(entry -> title(entry.getKey()) + " " + Shown.percent(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ". A competency without evidence is left out, and the others keep their ratio.";
    }

    private static String title(Competency competency) {
        return Shown.titles(List.of(competency));
    }

    private String notice() {
        return "The candidate was asked by software, and the answers were scored by software. Only the words and the code"
                + " on this page were scored, not voice, accent or appearance. Software makes mistakes: "
                + (report.usage() == UsageContext.SELECTION
                        ? "a person decides, and the candidate may ask for the reasons."
                        : "take the scores as a guide for practice, not as a judgement of a person.");
    }
}
