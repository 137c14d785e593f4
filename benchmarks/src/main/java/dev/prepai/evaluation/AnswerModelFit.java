package dev.prepai.evaluation;

import dev.prepai.rubric.IsotonicCalibration;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import dev.prepai.rubric.SplitConformal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Fits an {@link AnswerModel} to graded answers. */
final class AnswerModelFit {
    private static final int FOLDS = 3;
    private static final double COVERAGE = 0.9;
    /** A person is asked for this share of the answers, those with the largest expected errors. */
    private static final double REVIEWED = 0.2;

    /** At most this share of good answers, in the mean over the sets, may be taken for answers to another question. */
    private static final double WRONGLY_REFUSED = 0.02;

    /** How fast the score rises with likeness: by two thirds of what is missing at this distance. */
    private static final double RISE = 0.5;

    private static final int KNOTS = 40;

    private final List<GradedAnswerSet.Row> rows;
    private final double[][] features;
    private final int[] directions;
    private final double[] prior;

    /**
     * Takes the rows, some of them off topic, and the features of each; directions and prior are those of {@link Fit}, the prior for what
     * says how good an answer is.
     */
    AnswerModelFit(List<GradedAnswerSet.Row> rows, double[][] features, int[] directions, double[] prior) {
        this.rows = rows;
        this.features = features;
        this.directions = directions;
        this.prior = prior;
    }

    AnswerModel fit() {
        int[] everything = IntStream.range(0, rows.size()).toArray();
        int[] all = where(row -> !row.offTopic());
        int[] labelled = where(row -> !row.offTopic() && !row.label().isEmpty());
        int[] either = new int[directions.length];
        double[] none = new double[directions.length];
        double[] errors = errorsOfUnseenSets(all);
        FittedRegression error = fit(all, either, none, errors).line();
        double[] expected = Arrays.stream(all)
                .mapToDouble(i -> Math.max(AnswerModel.SMALLEST_ERROR, error.raw(features[i])))
                .toArray();
        Calibrated correct = calibrated(labelled, directions, prior, values(labelled, row -> row.correct() ? 1 : 0));
        Calibrated contradictory = calibrated(
                labelled, either, none, values(labelled, row -> row.label().equals("contradictory") ? 1 : 0));
        FittedRegression offTopic = fit(everything, opposite(), none, values(everything, row -> row.offTopic() ? 1 : 0))
                .line();
        double[] thresholds = thresholds(labelled, correct.unseen(), contradictory.unseen());
        return new AnswerModel(
                score(everything),
                correct.regression(),
                contradictory.regression(),
                error,
                offTopic,
                new AnswerModel.Constants(
                        thresholds[0],
                        thresholds[1],
                        width(all, errors, expected),
                        quantile(expected, 1 - REVIEWED),
                        offTopicFrom(offTopic)));
    }

    /**
     * Returns the regression of the score with a map that begins where half of the answers to other questions are, ends at the reference
     * itself and is concave: the first things said right are worth most. An isotonic map would follow how easy the sets are.
     */
    private FittedRegression score(int[] used) {
        int[] graded = Arrays.stream(used).filter(i -> !rows.get(i).offTopic()).toArray();
        FittedRegression line = fit(graded, directions, prior, values(graded, GradedAnswerSet.Row::score))
                .line();
        double nothing = quantile(
                Arrays.stream(used)
                        .filter(i -> rows.get(i).offTopic())
                        .mapToDouble(i -> line.raw(features[i]))
                        .toArray(),
                0.5);
        double range = line.raw(ofTheReference()) - nothing;
        double everything = -Math.expm1(-range / RISE);
        return line.calibrated(new IsotonicCalibration(IntStream.rangeClosed(0, KNOTS)
                .mapToDouble(knot -> range * knot / KNOTS)
                .mapToObj(x -> new Knot(nothing + x, -Math.expm1(-x / RISE) / everything))
                .toList()));
    }

    /** Every feature that is good has its maximum there. */
    private double[] ofTheReference() {
        return IntStream.range(0, directions.length)
                .mapToDouble(j -> Arrays.stream(features)
                        .mapToDouble(row -> row[j])
                        .reduce(directions[j] > 0 ? Double::max : Double::min)
                        .orElseThrow())
                .toArray();
    }

    private int[] opposite() {
        return Arrays.stream(directions).map(direction -> -direction).toArray();
    }

    /** Returns by how much scores of a set are wrong when the model was fitted to the others; by question when there is one set only. */
    private double[] errorsOfUnseenSets(int[] graded) {
        boolean several = Arrays.stream(graded)
                        .mapToObj(i -> rows.get(i).set())
                        .distinct()
                        .count()
                > 1;
        Function<GradedAnswerSet.Row, String> part =
                several ? GradedAnswerSet.Row::set : row -> Integer.toString(fold(row));
        double[] errors = new double[graded.length];
        for (String left : Arrays.stream(graded)
                .mapToObj(i -> part.apply(rows.get(i)))
                .distinct()
                .toList()) {
            FittedRegression score = score(where(row -> !part.apply(row).equals(left)));
            for (int i = 0; i < graded.length; i++) {
                GradedAnswerSet.Row row = rows.get(graded[i]);
                errors[i] = part.apply(row).equals(left)
                        ? Math.abs(row.score() - score.predict(features[graded[i]]))
                        : errors[i];
            }
        }
        return errors;
    }

    /** Returns how many expected errors the interval has to reach to cover any of the sets. */
    private double width(int[] graded, double[] errors, double[] expected) {
        Map<String, List<Integer>> sets = IntStream.range(0, graded.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> rows.get(graded[i]).set(), TreeMap::new, Collectors.toList()));
        return sets.values().stream()
                .mapToDouble(set -> SplitConformal.fit(
                                set.stream().mapToDouble(i -> errors[i]).toArray(),
                                set.stream().mapToDouble(i -> expected[i]).toArray(),
                                COVERAGE)
                        .quantile())
                .max()
                .orElseThrow();
    }

    /** Returns the threshold that few answers pass which people found at least half right. */
    private double offTopicFrom(FittedRegression offTopic) {
        List<double[]> good = Arrays.stream(where(row -> row.score() >= 0.5))
                .boxed()
                .collect(Collectors.groupingBy(i -> rows.get(i).set(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(set ->
                        set.stream().mapToDouble(i -> offTopic.raw(features[i])).toArray())
                .toList();
        return DoubleStream.iterate(0, threshold -> threshold + 0.005)
                .filter(threshold -> good.stream()
                                .mapToDouble(set -> Arrays.stream(set)
                                                .filter(x -> x > threshold)
                                                .count()
                                        / (double) set.length)
                                .average()
                                .orElseThrow()
                        <= WRONGLY_REFUSED)
                .findFirst()
                .orElseThrow();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[(int) (sorted.length * share)];
    }

    private int[] where(Predicate<GradedAnswerSet.Row> wanted) {
        return IntStream.range(0, rows.size())
                .filter(i -> wanted.test(rows.get(i)))
                .toArray();
    }

    private double[] values(int[] indices, ToDoubleFunction<GradedAnswerSet.Row> value) {
        return Arrays.stream(indices)
                .mapToDouble(i -> value.applyAsDouble(rows.get(i)))
                .toArray();
    }

    /** A regression, with one calibrated prediction per row by one that was not fitted to the question of the row. */
    private record Calibrated(FittedRegression regression, List<Double> unseen) {}

    private Calibrated calibrated(int[] indices, int[] signs, double[] added, double[] targets) {
        Fit fit = fit(indices, signs, added, targets);
        double[] unseen =
                fit.unseen(Arrays.stream(indices).map(i -> fold(rows.get(i))).toArray());
        IsotonicCalibration calibration = fit.calibration(unseen, numbers(indices, GradedAnswerSet.Row::set));
        return new Calibrated(
                fit.line().calibrated(calibration),
                Arrays.stream(unseen).map(calibration::calibrate).boxed().toList());
    }

    private static int fold(GradedAnswerSet.Row row) {
        return Math.floorMod(row.questionId().hashCode() * 31, FOLDS);
    }

    /** Every set counts the same, however many answers it has. */
    private Fit fit(int[] indices, int[] signs, double[] added, double[] targets) {
        Map<String, Long> sizes = Arrays.stream(indices)
                .mapToObj(i -> rows.get(i).set())
                .collect(Collectors.groupingBy(set -> set, Collectors.counting()));
        return new Fit(
                Arrays.stream(indices).mapToObj(i -> features[i]).toArray(double[][]::new),
                targets,
                values(indices, row -> 1.0 / sizes.getOrDefault(row.set(), 1L)),
                numbers(indices, GradedAnswerSet.Row::questionId),
                signs,
                added);
    }

    private int[] numbers(int[] indices, Function<GradedAnswerSet.Row, String> name) {
        Map<String, Integer> numbers = new TreeMap<>();
        Arrays.stream(indices).forEach(i -> numbers.putIfAbsent(name.apply(rows.get(i)), numbers.size()));
        return Arrays.stream(indices)
                .map(i -> numbers.getOrDefault(name.apply(rows.get(i)), 0))
                .toArray();
    }

    /**
     * Returns the thresholds of "correct" and "contradictory" with the best macro-F1, on the set with most domains when it is there: it
     * is the one to transfer from.
     */
    private double[] thresholds(int[] labelled, List<Double> correct, List<Double> contradictory) {
        boolean domains = rows.stream().anyMatch(row -> row.set().equals("sciEntsBank"));
        int[] used = IntStream.range(0, labelled.length)
                .filter(i -> !domains || rows.get(labelled[i]).set().equals("sciEntsBank"))
                .toArray();
        List<String> truth =
                Arrays.stream(used).mapToObj(i -> rows.get(labelled[i]).label()).toList();
        double first = best(threshold -> Agreements.macroF1(
                truth.stream().map(AnswerModelFit::twoWay).toList(),
                Arrays.stream(used)
                        .mapToObj(i -> correct.get(i) >= threshold ? "correct" : "incorrect")
                        .toList()));
        double second = best(threshold -> Agreements.macroF1(
                truth,
                Arrays.stream(used)
                        .mapToObj(i -> correct.get(i) >= first
                                ? "correct"
                                : contradictory.get(i) >= threshold ? "contradictory" : "incorrect")
                        .toList()));
        return new double[] {first, second};
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
