package dev.prepai.analytics;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.question.Question;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How an evaluator's scores change when only who speaks, or how, changes: the counterfactual test of fairness (Kusner, Loftus,
 * Russell and Silva, "Counterfactual fairness", NIPS 2017) with cues that are put into answers. A pure function should show 0; a
 * language model is to be compared with the {@linkplain CueSwap.Kind#CONTROL control}, which shows its noise. Immutable.
 *
 * @param swap the name of the swap
 * @param kind what was swapped
 * @param answers how many pairs were compared
 * @param changed how many of the pairs got different scores, overall or for a competency
 * @param meanDifference the mean overall score of the other way to say it minus that of the one, in points; 0 without pairs
 * @param largestDifference the largest difference of a pair in size, in points
 * @param interval a bootstrap interval for the mean difference; absent without pairs
 * @param leftOut how many pairs were left out because a different level of intelligence answered each, as after a fault of a model
 */
public record Counterfactual(
        String swap,
        CueSwap.Kind kind,
        int answers,
        int changed,
        double meanDifference,
        double largestDifference,
        Optional<Interval> interval,
        int leftOut) {
    /**
     * An answer to a question, without cues.
     *
     * @param question to which it answers
     * @param text what is said
     */
    public record Said(Question question, String text) {}

    /**
     * Runs every swap on every answer: two evaluations for each pair, in which a language model costs time and money. Answers that a
     * swap does not change are passed over, but for the control.
     *
     * @param evaluator to be tested
     * @param usage in a selection the evaluator works blind, as it does in an interview
     * @param said answers of any quality; weak ones show more, since full marks cannot rise
     * @param swaps as {@link CueSwap#standard()}, or of the host
     * @param bootstrap computes the intervals
     */
    public static List<Counterfactual> of(
            AnswerEvaluator evaluator,
            UsageContext usage,
            Collection<Said> said,
            Collection<CueSwap> swaps,
            Bootstrap bootstrap) {
        return swaps.stream()
                .map(swap -> of(
                        usage == UsageContext.SELECTION ? evaluator.blind(swap.names()) : evaluator,
                        said,
                        swap,
                        bootstrap))
                .toList();
    }

    private static Counterfactual of(
            AnswerEvaluator evaluator, Collection<Said> said, CueSwap swap, Bootstrap bootstrap) {
        List<Double> differences = new ArrayList<>();
        int changed = 0;
        int leftOut = 0;
        for (Said answer : said) {
            String one = swap.one().apply(answer.text());
            String other = swap.other().apply(answer.text());
            if (one.equals(other) && swap.kind() != CueSwap.Kind.CONTROL) {
                continue;
            }
            Evaluation first = evaluator.evaluate(answer.question(), Answer.of(one));
            Evaluation second = evaluator.evaluate(answer.question(), Answer.of(other));
            if (first.level() != second.level()) {
                leftOut++;
                continue;
            }
            differences.add(second.overall().points() - first.overall().points());
            changed += isSame(first, second) ? 0 : 1;
        }
        double[] points = differences.stream().mapToDouble(each -> each).toArray();
        return new Counterfactual(
                swap.name(),
                swap.kind(),
                points.length,
                changed,
                mean(points).orElse(0),
                Arrays.stream(points).map(Math::abs).max().orElse(0),
                points.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                bootstrap.interval(points, drawn -> mean(drawn).orElseThrow())),
                leftOut);
    }

    private static boolean isSame(Evaluation first, Evaluation second) {
        return first.overall().equals(second.overall()) && first.scores().equals(second.scores());
    }

    private static OptionalDouble mean(double[] points) {
        return Arrays.stream(points).average();
    }
}
