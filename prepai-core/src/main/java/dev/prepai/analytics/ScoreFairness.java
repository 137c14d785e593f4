package dev.prepai.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a machine scores groups differently from people: the three measures of Loukina, Madnani and Zechner, "The many
 * dimensions of algorithmic fairness in educational applications", BEA 2019, and the difference of standardised means.
 *
 * <p>Each of the three is the share of a variance that groups account for, so 0 is fair. They answer different questions and
 * may disagree. {@code M} are the scores of the machine, {@code H} those of a person. Immutable and safe for use by several
 * threads.
 *
 * @param groups the means of each group, in the order of their names
 * @param overallScoreAccuracy how much of the variance of {@code (M − H)²} groups account for: are the scores of some groups
 *     less exact?
 * @param overallScoreDifference how much of the variance of {@code M − H} groups account for: are some groups over- or
 *     underrated?
 * @param conditionalScoreDifference how much more of the variance of {@code M − H} groups account for when the human score is
 *     known: are people of the same ability rated differently? Each different human score is a category of its own, so they
 *     should be levels; with nearly as many different scores as answers there is no value.
 */
public record ScoreFairness(
        List<Group> groups,
        Optional<Explained> overallScoreAccuracy,
        Optional<Explained> overallScoreDifference,
        Optional<Explained> conditionalScoreDifference) {
    /**
     * The two scores of an answer or interview.
     *
     * @param group as the host told it; groups are never inferred
     * @param machine the score of the machine
     * @param human the score of a person, on the same scale
     */
    public record Graded(String group, double machine, double human) {}

    /**
     * The scores of a group.
     *
     * @param name as the host told it
     * @param count the number of scores
     * @param machineMean the mean score of the machine
     * @param humanMean the mean human score
     * @param differenceOfStandardizedMeans DSM, {@code mean(z_M − z_H)} over the group, where z are the scores in standard
     *     deviations from the mean of all groups ({@code n − 1} in the denominator): above 0 the machine rates the group higher
     *     than people do. RSMTool asks for at most 0.1 in size. Absent when the scores of the machine or of people are all equal
     */
    public record Group(
            String name,
            int count,
            double machineMean,
            double humanMean,
            OptionalDouble differenceOfStandardizedMeans) {}

    /**
     * What groups account for.
     *
     * @param rSquared the share of the variance, 0 to 1; grows with every further group, also by chance
     * @param adjusted the share adjusted for the number of groups (Ezekiel 1930), as RSMTool has it: about 0, and often
     *     negative, when groups make no difference
     */
    public record Explained(double rSquared, double adjusted) {}

    /** Sums of doubles depend on the order of the additions, so there is only one. */
    private static final Comparator<Graded> ORDER = Comparator.comparing(Graded::group)
            .thenComparingDouble(Graded::machine)
            .thenComparingDouble(Graded::human);

    /** A smaller share of all squares is what rounding leaves of nothing. */
    private static final double ROUNDING = 1e-20;

    /** Copies the groups. */
    public ScoreFairness {
        groups = List.copyOf(groups);
    }

    /**
     * Compares the scores of groups.
     *
     * @param scores in any order, at least one
     * @throws IllegalArgumentException if there is none, or one is not finite or beyond ±10⁵⁰
     */
    public static ScoreFairness of(Collection<Graded> scores) {
        List<Graded> rows = scores.stream().sorted(ORDER).toList();
        Sample machine = Sample.of(
                "the scores of the machine",
                rows.stream().mapToDouble(Graded::machine).toArray());
        Sample human = Sample.of(
                "the human scores", rows.stream().mapToDouble(Graded::human).toArray());
        Categories groups = Categories.of(rows.stream().map(Graded::group).toList());
        Categories levels = Categories.of(Arrays.stream(human.values()).boxed().toList());
        double[] errors = IntStream.range(0, rows.size())
                .mapToDouble(i -> machine.value(i) - human.value(i))
                .toArray();
        double[] squared = Arrays.stream(errors).map(error -> error * error).toArray();
        double scale = sumOfSquares(machine.values()) + sumOfSquares(human.values());
        Categories all = Categories.one(rows.size());
        return new ScoreFairness(
                groups(rows, machine, human),
                explained(squared, all, groups, ROUNDING * scale * scale / rows.size()),
                explained(errors, all, groups, ROUNDING * scale),
                explained(errors, levels, groups, ROUNDING * scale));
    }

    private static List<Group> groups(List<Graded> rows, Sample machine, Sample human) {
        Map<String, List<Graded>> byName =
                rows.stream().collect(Collectors.groupingBy(Graded::group, TreeMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), machine, human))
                .toList();
    }

    private static Group group(String name, List<Graded> members, Sample machine, Sample human) {
        double machineMean =
                members.stream().mapToDouble(Graded::machine).average().orElseThrow();
        double humanMean = members.stream().mapToDouble(Graded::human).average().orElseThrow();
        double freedom = machine.size() - 1.0;
        double machineDeviation = Math.sqrt(machine.squares() / freedom);
        double humanDeviation = Math.sqrt(human.squares() / freedom);
        OptionalDouble difference = machineDeviation > 0 && humanDeviation > 0 // also false for the NaN of one score
                ? OptionalDouble.of(
                        (machineMean - machine.mean()) / machineDeviation - (humanMean - human.mean()) / humanDeviation)
                : OptionalDouble.empty();
        return new Group(name, members.size(), machineMean, humanMean, difference);
    }

    /** Fits the values by the known categories alone and together with the groups, and compares what is left over. */
    private static Optional<Explained> explained(double[] values, Categories known, Categories groups, double noise) {
        double total = sumOfSquares(Categories.one(values.length).centred(values));
        double[] left = known.centred(values);
        double before = sumOfSquares(left);
        int freedomBefore = values.length - known.size();
        int freedom = freedomBefore;
        for (double[] direction : directions(known, groups)) {
            subtractProjection(left, direction);
            freedom--;
        }
        if (freedom < 1 || total <= noise) {
            return Optional.empty();
        }
        double after = Math.min(before, sumOfSquares(left));
        double variance = total / (values.length - 1);
        return Optional.of(
                new Explained((before - after) / total, (before / freedomBefore - after / freedom) / variance));
    }

    /** What groups can add to the known categories: orthogonal directions by Gram and Schmidt, none for what they repeat. */
    private static List<double[]> directions(Categories known, Categories groups) {
        List<double[]> directions = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            double[] direction = known.centred(groups.indicator(group));
            directions.forEach(earlier -> subtractProjection(direction, earlier));
            if (sumOfSquares(direction) > 1e-9) {
                directions.add(direction);
            }
        }
        return directions;
    }

    private static void subtractProjection(double[] values, double[] direction) {
        double product = 0;
        for (int i = 0; i < values.length; i++) {
            product += values[i] * direction[i];
        }
        double length = product / sumOfSquares(direction);
        for (int i = 0; i < values.length; i++) {
            values[i] -= length * direction[i];
        }
    }

    private static double sumOfSquares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
