package dev.prepai.interview;

import dev.prepai.code.CodeSubmission;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.report.QuestionReport;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a report, computed from the evidence of all questions.
 *
 * @param scores the mean over the questions, per competency for which there is evidence
 * @param overall their weighted mean
 * @param recommendation by the rule of {@link Recommendation#of}, or {@link Recommendation#REVIEW} when too little was seen or
 *     model and rules disagree about too many answers
 */
record Scorecard(Map<Competency, Score> scores, Optional<Score> overall, Recommendation recommendation) {
    /** Evidence for less than this share of the rubric, or from less than this share of the blueprint, is too little for advice. */
    private static final double ENOUGH_EVIDENCE = 0.5;
    /** From this share of the answers on that a model and the rules see differently, a person decides. A judgement, not fitted. */
    private static final double DISPUTED = 0.25;
    /** What the tests say of a coding answer; the explanation says the rest. */
    private static final double TESTS_SHARE = 0.7;
    /** The standard error of what one problem tells, in points. */
    private static final double CODE_ERROR = 0.8;

    static Scorecard of(InterviewState state) {
        Map<Competency, List<Score>> evidence = new EnumMap<>(Competency.class);
        for (QuestionReport question : state.questions()) {
            scores(question)
                    .forEach((competency, score) -> evidence.computeIfAbsent(competency, key -> new ArrayList<>())
                            .add(score));
        }
        Map<Competency, Score> means = new EnumMap<>(Competency.class);
        evidence.forEach((competency, scores) -> means.put(competency, mean(scores)));
        Rubric rubric = state.rubric();
        Optional<Score> overall = rubric.overall(means);
        double seen = Math.min(rubric.evidenceShare(means), blueprintShare(state));
        Recommendation recommendation = overall.filter(score -> seen >= ENOUGH_EVIDENCE && !disputed(state))
                .map(Recommendation::of)
                .orElse(Recommendation.REVIEW);
        return new Scorecard(means, overall, recommendation);
    }

    /** Returns the share of the planned questions that gave evidence, 0 to 1. */
    private static double blueprintShare(InterviewState state) {
        long answered = state.questions().stream()
                .filter(question -> !scores(question).isEmpty())
                .count();
        return (double) answered / state.spec().type().blueprint().slots().size();
    }

    private static boolean disputed(InterviewState state) {
        List<Evaluation> evaluations = state.questions().stream()
                .flatMap(question -> question.evaluation().stream())
                .toList();
        long disputed = evaluations.stream().filter(Evaluation::needsReview).count();
        return disputed > 0 && disputed >= DISPUTED * evaluations.size();
    }

    /** Returns what one question is evidence for: the evaluation of the answer and the best submission. */
    static Map<Competency, Score> scores(QuestionReport question) {
        Map<Competency, Score> scores = new EnumMap<>(Competency.class);
        question.evaluation().map(Evaluation::scores).ifPresent(scores::putAll);
        question.bestSubmission().ifPresent(submission -> {
            scores.merge(Competency.PROBLEM_SOLVING, solved(submission), Scorecard::explained);
            scores.put(Competency.CODE_QUALITY, quality(submission));
        });
        return scores;
    }

    private static Score solved(CodeSubmission submission) {
        return new Score(Score.MAXIMUM * submission.share(), CODE_ERROR);
    }

    /** Clean code that fails its tests earns half. */
    private static Score quality(CodeSubmission submission) {
        return new Score(submission.metrics().score() * (1 + submission.share()) / 2, CODE_ERROR);
    }

    private static Score explained(Score explanation, Score tests) {
        return new Score(
                TESTS_SHARE * tests.points() + (1 - TESTS_SHARE) * explanation.points(),
                Math.hypot(TESTS_SHARE * tests.standardError(), (1 - TESTS_SHARE) * explanation.standardError()));
    }

    /** The error of the mean is that of its parts, or the spread between the questions when that is larger. */
    private static Score mean(List<Score> scores) {
        int count = scores.size();
        double mean = scores.stream().mapToDouble(Score::points).average().orElseThrow();
        double within = scores.stream()
                .mapToDouble(score -> score.standardError() * score.standardError())
                .sum();
        double between = scores.stream()
                .mapToDouble(score -> (score.points() - mean) * (score.points() - mean))
                .sum();
        double propagated = Math.sqrt(within) / count;
        double spread = count < 2 ? 0 : Math.sqrt(between / (count - 1) / count);
        return new Score(mean, Math.min(Score.MAXIMUM, Math.max(propagated, spread)));
    }
}
