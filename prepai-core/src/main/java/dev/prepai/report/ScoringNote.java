package dev.prepai.report;

import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.rubric.Competency;
import java.util.List;
import java.util.Map;
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
                            + " interval covers 6.0, the evidence covers less than half of the weights or of the planned"
                            + " questions, or a language model and the rules differ on a quarter of the answers, a person has to look.");
        });
        html.in("section.note", List.of("aria-labelledby", "software"), () -> {
            html.put("h2#software", "Use of artificial intelligence");
            html.put("p", notice());
        });
    }

    private String levels() {
        return evaluated() + fallbacks() + disputed()
                + " Each answer is compared with the claims that a good answer makes; numbers are computed by fixed"
                + " rules, and every quotation is cut from the transcript.";
    }

    private String evaluated() {
        Map<IntelligenceLevel, Integer> answers = report.reliability().answers();
        if (answers.isEmpty()) {
            return "No answer was evaluated.";
        }
        if (answers.size() == 1) {
            return "The answers were evaluated by "
                    + Shown.level(answers.keySet().iterator().next()) + ".";
        }
        return "Of the answers, "
                + Shown.list(answers.entrySet().stream()
                        .map(entry -> entry.getValue() + " by " + Shown.level(entry.getKey()))
                        .toList())
                + " were evaluated.";
    }

    /** Says why a model, which was set, did not decide. */
    private String fallbacks() {
        Map<Fallback, Integer> fallbacks = report.reliability().fallbacks();
        return fallbacks.isEmpty()
                ? ""
                : " Where a model was to evaluate and did not: "
                        + Shown.list(fallbacks.entrySet().stream()
                                .map(entry -> entry.getKey().description() + " (" + entry.getValue() + ")")
                                .toList())
                        + ".";
    }

    private String disputed() {
        int disputed = report.reliability().disputed();
        return disputed == 0
                ? ""
                : " On " + Shown.count(disputed, "answer", "answers")
                        + " the language model and the rules differ so much that a person should look.";
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
