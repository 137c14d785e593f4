package dev.prepai.evaluation;

import dev.prepai.rubric.SplitConformal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Fits an {@link AnswerModel} to graded answers. */
final class AnswerModelFit {
    private static final int FOLDS = 3;
    private static final double COVERAGE = 0.9;
    /** A person is asked for this share of the answers, those with the largest expected errors. */
    private static final double REVIEWED = 0.2;

    /** At most this share of good answers may be taken for answers to another question. */
    private static final double WRONGLY_REFUSED = 0.008;

    private final List<GradedAnswerSet.Row> rows;
    private final double[][] features;
    private final int[] directions;

    /** Takes the rows, some of them off topic, and the features of each; directions are those of {@link Fit}. */
    AnswerModelFit(List<GradedAnswerSet.Row> rows, double[][] features, int[] directions) {
        this.rows = rows;
        this.features = features;
        this.directions = directions;
    }

    AnswerModel fit() {
        int[] everything = IntStream.range(0, rows.size()).toArray();
        int[] all = graded(everything).toArray();
        int[] labelled =
                Arrays.stream(all).filter(i -> !row(i).label().isEmpty()).toArray();
        Fit.Fitted score = fit(all, directions, values(all, GradedAnswerSet.Row::score));
        double[] errors = errors(all, array(score.unseen()));
        Fit.Fitted error = fit(all, new int[directions.length], errors);
        Fit.Fitted correct = fit(labelled, directions, values(labelled, row -> row.correct() ? 1 : 0));
        Fit.Fitted contradictory = fit(
                labelled,
                new int[directions.length],
                values(labelled, row -> row.label().equals("contradictory") ? 1 : 0));
        Fit.Fitted offTopic =
                fit(everything, new int[directions.length], values(everything, row -> row.offTopic() ? 1 : 0));
        double[] expected = Arrays.stream(array(error.unseen())).sorted().toArray();
        AnswerModel.Constants constants = thresholds(labelled, array(correct.unseen()), array(contradictory.unseen()));
        return new AnswerModel(
                score.regression(),
                correct.regression(),
                contradictory.regression(),
                error.regression(),
                offTopic.regression(),
                new AnswerModel.Constants(
                        constants.correctFrom(),
                        constants.contradictoryFrom(),
                        SplitConformal.fit(errors, array(error.unseen()), COVERAGE)
                                .quantile(),
                        expected[(int) (expected.length * (1 - REVIEWED))],
                        offTopicFrom(everything, array(offTopic.unseen()))));
    }

    /** Returns the threshold that few answers pass which people found at least half right. */
    private double offTopicFrom(int[] indices, double[] probabilities) {
        double[] good = IntStream.range(0, indices.length)
                .filter(i -> row(indices[i]).score() >= 0.5)
                .mapToDouble(i -> probabilities[i])
                .sorted()
                .toArray();
        return good[(int) (good.length * (1 - WRONGLY_REFUSED))];
    }

    private IntStream graded(int[] indices) {
        return Arrays.stream(indices).filter(i -> !row(i).offTopic());
    }

    private GradedAnswerSet.Row row(int index) {
        return rows.get(index);
    }

    private double[] values(int[] indices, ToDoubleFunction<GradedAnswerSet.Row> value) {
        return Arrays.stream(indices)
                .mapToDouble(i -> value.applyAsDouble(row(i)))
                .toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] errors(int[] indices, double[] predictions) {
        return IntStream.range(0, indices.length)
                .mapToDouble(i -> Math.abs(row(indices[i]).score() - predictions[i]))
                .toArray();
    }

    /** Every set counts the same, however many answers it has. */
    private Fit.Fitted fit(int[] indices, int[] signs, double[] targets) {
        Map<String, Integer> sizes = new HashMap<>();
        Arrays.stream(indices).forEach(i -> sizes.merge(row(i).set(), 1, Integer::sum));
        List<String> sets = sizes.keySet().stream().sorted().toList();
        return new Fit(
                        Arrays.stream(indices).mapToObj(i -> features[i]).toArray(double[][]::new),
                        targets,
                        values(indices, row -> 1.0 / sizes.getOrDefault(row.set(), 1)),
                        Arrays.stream(indices)
                                .map(i -> sets.indexOf(row(i).set()))
                                .toArray(),
                        signs)
                .fit(Arrays.stream(indices)
                        .map(i -> Math.floorMod(row(i).questionId().hashCode() * 31, FOLDS))
                        .toArray());
    }

    /** Chooses the thresholds with the best macro-F1, on the set with most domains when it is there: it is the one to transfer from. */
    private AnswerModel.Constants thresholds(int[] labelled, double[] correct, double[] contradictory) {
        boolean domains = rows.stream().anyMatch(row -> row.set().equals("sciEntsBank"));
        int[] used = IntStream.range(0, labelled.length)
                .filter(i -> !domains || row(labelled[i]).set().equals("sciEntsBank"))
                .toArray();
        List<String> truth =
                Arrays.stream(used).mapToObj(i -> row(labelled[i]).label()).toList();
        double first = best(threshold -> Agreements.macroF1(
                truth.stream().map(AnswerModelFit::twoWay).toList(),
                Arrays.stream(used)
                        .mapToObj(i -> correct[i] >= threshold ? "correct" : "incorrect")
                        .toList()));
        double second = best(threshold -> Agreements.macroF1(
                truth,
                Arrays.stream(used)
                        .mapToObj(i -> correct[i] >= first
                                ? "correct"
                                : contradictory[i] >= threshold ? "contradictory" : "incorrect")
                        .toList()));
        return new AnswerModel.Constants(first, second, 0, 0, 0);
    }

    static String twoWay(String label) {
        return label.equals("correct") ? label : "incorrect";
    }

    /** Returns the middle of the thresholds that are about as good as the best one. */
    private static double best(DoubleUnaryOperator quality) {
        double[] thresholds =
                DoubleStream.iterate(0.08, t -> t < 0.8, t -> t + 0.01).toArray();
        double[] reached = Arrays.stream(thresholds).map(quality).toArray();
        double most = Arrays.stream(reached).max().orElseThrow();
        return IntStream.range(0, reached.length)
                .filter(i -> reached[i] >= most - 0.002)
                .mapToDouble(i -> thresholds[i])
                .average()
                .orElseThrow();
    }
}
