package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fitted part of the scorer; {@code FitEvaluator} of the benchmarks writes it.
 *
 * @param score the share of the maximum that graders give
 * @param correct the probability of the label "correct"
 * @param contradictory the probability of the label "contradictory"
 * @param error the error of the score that is to be expected
 * @param offTopic the probability that another question was answered
 * @param constants see {@link Constants}
 */
record AnswerModel(
        FittedRegression score,
        FittedRegression correct,
        FittedRegression contradictory,
        FittedRegression error,
        FittedRegression offTopic,
        Constants constants) {
    static final double SMALLEST_ERROR = 0.05;

    /**
     * What follows from the regressions.
     *
     * @param correctFrom from this probability on an answer is called correct
     * @param contradictoryFrom from this probability on any other answer is called contradictory
     * @param width the interval of 90 % reaches this many expected errors to both sides
     * @param reviewFrom from this expected error on a person should decide
     * @param offTopicFrom from this probability on an answer is taken for one to another question
     */
    record Constants(
            double correctFrom, double contradictoryFrom, double width, double reviewFrom, double offTopicFrom) {}

    static AnswerModel levelOne() {
        return parse(Lexicon.lines("answer-model.txt"));
    }

    /** Returns by how much the score, as a share of the maximum, is likely to be wrong. */
    double expectedError(double[] features) {
        return Math.max(SMALLEST_ERROR, error.predict(features));
    }

    Correctness label(double correctness, double contradiction) {
        if (correctness >= constants.correctFrom()) {
            return Correctness.CORRECT;
        }
        return contradiction >= constants.contradictoryFrom() ? Correctness.CONTRADICTORY : Correctness.INCORRECT;
    }

    /** Tells whether the answer is one to another question. */
    boolean isOffTopic(double[] features) {
        return offTopic.predict(features) > constants.offTopicFrom();
    }

    /** Returns the lines that {@link #parse} reads. */
    List<String> written() {
        List<String> lines = new ArrayList<>();
        lines.add("[constants]");
        lines.add(Decimals.of(new double[] {
            constants.correctFrom(),
            constants.contradictoryFrom(),
            constants.width(),
            constants.reviewFrom(),
            constants.offTopicFrom()
        }));
        Map.of("score", score, "correct", correct, "contradictory", contradictory, "error", error, "offTopic", offTopic)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    lines.add('[' + entry.getKey() + ']');
                    lines.addAll(entry.getValue().written());
                });
        return lines;
    }

    static AnswerModel parse(List<String> lines) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                part = new ArrayList<>();
                parts.put(line, part);
            } else {
                part.add(line);
            }
        }
        double[] constants = Decimals.parse(part(parts, "[constants]").get(0));
        return new AnswerModel(
                FittedRegression.parse(part(parts, "[score]")),
                FittedRegression.parse(part(parts, "[correct]")),
                FittedRegression.parse(part(parts, "[contradictory]")),
                FittedRegression.parse(part(parts, "[error]")),
                FittedRegression.parse(part(parts, "[offTopic]")),
                new Constants(constants[0], constants[1], constants[2], constants[3], constants[4]));
    }

    private static List<String> part(Map<String, List<String>> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }
}
