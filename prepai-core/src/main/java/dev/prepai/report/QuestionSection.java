package dev.prepai.report;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.StarPart;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.rubric.Anchors;
import dev.prepai.rubric.Score;
import java.util.List;
import java.util.Optional;

/** One question: what was asked, what was said, and how it was scored. */
final class QuestionSection {
    private final Html html;
    private final QuestionReport report;
    private final UsageContext usage;
    private final Question question;

    QuestionSection(Html html, QuestionReport report, UsageContext usage) {
        this.html = html;
        this.report = report;
        this.usage = usage;
        this.question = report.question();
    }

    void write() {
        String id = "question-" + report.number();
        html.in("article#" + id + ".question", List.of("aria-labelledby", id + "-title"), () -> {
            html.in("div.head", () -> head(id + "-title"));
            html.put("p.asked", question.text(), "dir", "auto");
            report.answer().ifPresentOrElse(this::said, () -> html.put("p.quiet", "This question was not answered."));
            report.evaluation().ifPresent(this::evaluation);
            CodeSection.submissions(html, report);
            if (usage == UsageContext.PRACTICE && report.answer().isPresent()) {
                RevisionSection.write(html, report);
            }
        });
    }

    private void head(String id) {
        html.in("h3#" + id, () -> {
            html.write("Question\u00A0" + report.number());
            question.problem().ifPresent(problem -> html.put("span.name", ": " + problem.title()));
        });
        html.put("p.kind", question.kind().title() + " · " + Shown.title(question.level()));
        report.evaluation()
                .map(Evaluation::overall)
                .ifPresent(score -> html.in("p.points", () -> {
                    html.put("strong", score.shown());
                    html.put("span", " of 10");
                }));
    }

    private void said(Answer answer) {
        html.put("h4", "What was said");
        List<String> utterances = answer.utterances();
        for (int i = 0; i < utterances.size(); i++) {
            Quotes.answer(html, i == 0 ? "Initial answer" : "Answer to follow-up " + i, utterances.get(i));
        }
        if (answer.hints() > 0) {
            html.put(
                    "p.quiet",
                    Shown.count(answer.hints(), "hint was", "hints were") + " given before the last answer.");
        }
    }

    private void evaluation(Evaluation evaluation) {
        evaluation.gates().forEach(gate -> html.put("p.notice", "The answer " + gate.description() + "."));
        if (!evaluation.scores().isEmpty()) {
            html.put("h4", "Scores");
            scores(evaluation);
        }
        anchor(evaluation);
        KeyPointList.write(html, question, evaluation.keyPoints());
        if (question.kind() == Kind.BEHAVIORAL) {
            star(evaluation);
        }
        html.put("p.quiet.by", "Scored by " + Shown.level(evaluation.level()) + ".");
    }

    private void scores(Evaluation evaluation) {
        html.in("table.scores", () -> {
            html.in(
                    "thead",
                    () -> html.in("tr", () -> {
                        html.put("th", "Competency", "scope", "col");
                        html.put("th.number", "Score", "scope", "col");
                        html.put("th.number", "90\u00A0% interval", "scope", "col");
                    }));
            html.in(
                    "tbody",
                    () -> evaluation
                            .scores()
                            .forEach((competency, score) -> html.in("tr", () -> {
                                html.put("th", competency.title(), "scope", "row");
                                html.put("td.number", score.shown());
                                html.put("td.number", Shown.interval(score));
                            })));
        });
    }

    private void anchor(Evaluation evaluation) {
        Optional<Score> score = Optional.ofNullable(evaluation.scores().get(question.competency()));
        if (score.isPresent() && question.anchors().isPresent()) {
            Anchors anchors = question.anchors().get();
            String nearest = anchors.nearest(score.get());
            html.put("h4", "Nearest level of the rating scale");
            html.in("p.anchor", () -> {
                html.put("strong", "Level " + level(anchors, nearest) + " of 10. ");
                html.write(nearest);
            });
        }
    }

    private static int level(Anchors anchors, String nearest) {
        if (nearest.equals(anchors.level2())) {
            return 2;
        }
        return nearest.equals(anchors.level5()) ? 5 : 8;
    }

    private void star(Evaluation evaluation) {
        html.put("h4", "Situation, task, action, result");
        html.in("dl.star", () -> {
            for (StarPart part : StarPart.values()) {
                html.in("div", () -> {
                    html.put("dt", Shown.title(part));
                    html.in(
                            "dd",
                            () -> part(Optional.ofNullable(evaluation.star().get(part))));
                });
            }
        });
    }

    private void part(Optional<Evidence> evidence) {
        evidence.ifPresentOrElse(
                found -> Quotes.write(html, found.quote()), () -> html.put("p.quiet", "Not found in the answer"));
    }
}
