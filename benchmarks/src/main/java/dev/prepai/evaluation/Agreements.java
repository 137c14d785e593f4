package dev.prepai.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How well predictions agree with people. */
final class Agreements {
    private static final int BINS = 10;

    private Agreements() {}

    /** Pearson's correlation. */
    static double correlation(double[] first, double[] second) {
        return covariance(first, second) / Math.sqrt(covariance(first, first) * covariance(second, second));
    }

    /** The root of the mean squared difference. */
    static double rmse(double[] first, double[] second) {
        return Math.sqrt(IntStream.range(0, first.length)
                .mapToDouble(i -> Math.pow(first[i] - second[i], 2))
                .average()
                .orElseThrow());
    }

    /** Quadratic weighted kappa of continuous scores (Haberman 2019). */
    static double kappa(double[] first, double[] second) {
        double apart = mean(first) - mean(second);
        return 2 * covariance(first, second) / (covariance(first, first) + covariance(second, second) + apart * apart);
    }

    /** The expected calibration error over ten bins of equal size: how far the means of both are apart. */
    static double calibrationError(double[] predictions, double[] truth) {
        int[] order = IntStream.range(0, predictions.length)
                .boxed()
                .sorted((a, b) -> Double.compare(predictions[a], predictions[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int[] part = Arrays.copyOfRange(order, order.length * bin / BINS, order.length * (bin + 1) / BINS);
            double said = Arrays.stream(part)
                    .mapToDouble(i -> predictions[i])
                    .average()
                    .orElse(0);
            double was =
                    Arrays.stream(part).mapToDouble(i -> truth[i]).average().orElse(0);
            sum += Math.abs(said - was) * part.length / order.length;
        }
        return sum;
    }

    /** The unweighted mean of F1 over the classes that occur. */
    static double macroF1(List<String> truth, List<String> predicted) {
        return new TreeSet<>(truth)
                .stream()
                        .mapToDouble(label -> f1(label, truth, predicted))
                        .average()
                        .orElseThrow();
    }

    private static double f1(String label, List<String> truth, List<String> predicted) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < truth.size(); i++) {
            boolean is = truth.get(i).equals(label);
            boolean said = predicted.get(i).equals(label);
            both += is && said ? 2 : 0;
            either += (is ? 1 : 0) + (said ? 1 : 0);
        }
        return either == 0 ? 0 : (double) both / either;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] first, double[] second) {
        double a = mean(first);
        double b = mean(second);
        return IntStream.range(0, first.length)
                .mapToDouble(i -> (first[i] - a) * (second[i] - b))
                .average()
                .orElseThrow();
    }
}
