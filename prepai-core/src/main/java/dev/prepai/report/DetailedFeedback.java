package dev.prepai.report;

import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts the report into one paragraph; it contains no words of the candidate. */
final class DetailedFeedback {
    private static final double ENOUGH_EVIDENCE = 0.5;

    private final Report report;
    private final List<String> sentences = new ArrayList<>();

    private DetailedFeedback(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        DetailedFeedback feedback = new DetailedFeedback(report);
        feedback.overall();
        feedback.reasonForReview();
        feedback.answered();
        feedback.extremes();
        feedback.withoutEvidence();
        feedback.keyPoints();
        feedback.code();
        return String.join(" ", feedback.sentences);
    }

    /** Returns the competencies that count but have no score. */
    static List<Competency> missing(Report report) {
        return Arrays.stream(Competency.values())
                .filter(report.rubric().weights()::containsKey)
                .filter(competency -> !report.scores().containsKey(competency))
                .toList();
    }

    private void overall() {
        String advice = " The recommendation is “" + report.recommendation().title() + "”.";
        sentences.add(report.overall()
                        .map(score -> "The overall score is " + score.shown()
                                + " of 10, with a 90\u00A0% interval from " + Shown.interval(score) + ".")
                        .orElse("There was nothing to score.")
                + advice);
    }

    private void reasonForReview() {
        if (report.recommendation() != Recommendation.REVIEW) {
            return;
        }
        double share = report.rubric().evidenceShare(report.scores());
        boolean undecided = report.overall()
                .map(Recommendation::of)
                .filter(Recommendation.REVIEW::equals)
                .isPresent();
        if (share < ENOUGH_EVIDENCE) {
            sentences.add("The evidence covers " + Shown.percent(share)
                    + " of the rubric, which is too little for another recommendation.");
        } else if (undecided) {
            sentences.add(
                    "The interval covers the cut of 6.0 between hiring and not hiring, so the evidence does not decide.");
        } else {
            sentences.add(
                    "Less than half of the planned questions gave evidence, which is too little for another recommendation.");
        }
    }

    private void answered() {
        if (!report.questions().isEmpty()) {
            long answered = report.questions().stream()
                    .filter(question -> question.answer().isPresent())
                    .count();
            sentences.add(answered + " of " + Shown.count(report.questions().size(), "question was", "questions were")
                    + " answered.");
        }
    }

    private void extremes() {
        Comparator<Map.Entry<Competency, Score>> byPoints =
                Comparator.comparingDouble(entry -> entry.getValue().points());
        Optional<Map.Entry<Competency, Score>> lowest =
                report.scores().entrySet().stream().min(byPoints);
        Optional<Map.Entry<Competency, Score>> highest =
                report.scores().entrySet().stream().max(byPoints);
        if (report.scores().size() > 1) {
            sentences.add("The highest competency is " + shown(highest.orElseThrow()) + ", the lowest "
                    + shown(lowest.orElseThrow()) + ".");
        }
    }

    private static String shown(Map.Entry<Competency, Score> entry) {
        return Shown.titles(List.of(entry.getKey())) + " (" + entry.getValue().shown() + ")";
    }

    private void withoutEvidence() {
        List<Competency> missing = missing(report);
        if (!missing.isEmpty() && report.overall().isPresent()) {
            sentences.add("There was no evidence for " + Shown.titles(missing) + ".");
        }
    }

    private void keyPoints() {
        List<KeyPointResult> all = report.questions().stream()
                .flatMap(question -> question.evaluation().stream())
                .map(Evaluation::keyPoints)
                .flatMap(List::stream)
                .toList();
        if (!all.isEmpty()) {
            long denied = count(all, KeyPointResult::contradicted);
            sentences.add(count(all, point -> point.made() && !point.contradicted()) + " of "
                    + Shown.count(all.size(), "key point was", "key points were") + " made"
                    + (denied == 0 ? "." : ", and " + denied + (denied == 1 ? " was" : " were") + " denied."));
        }
    }

    private static long count(List<KeyPointResult> points, Predicate<KeyPointResult> predicate) {
        return points.stream().filter(predicate).count();
    }

    private void code() {
        report.codeQuality()
                .ifPresent(quality -> sentences.add(quality.accepted() + " of "
                        + Shown.count(quality.submissions(), "code submission", "code submissions")
                        + " passed every test."));
    }
}
