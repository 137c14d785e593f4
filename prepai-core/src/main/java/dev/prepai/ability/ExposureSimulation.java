package dev.prepai.ability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Interviews with persons of the prior, to see how often each item comes out best. */
final class ExposureSimulation {
    private static final int ROUNDS = 12;
    private static final int PERSONS = 2000;

    private final List<String> ids;
    private final List<ItemParameters> items;
    private final int length;
    private final double rate;
    private final double[] points = new Posterior(Ability.PRIOR).points();
    /** At each point of the grid the items, the most informative first. */
    private final int[][] ranked;
    /** The log likelihood over the grid, by item and level. */
    private final double[][][] logLikelihoods;

    ExposureSimulation(ItemPool pool, int length, double rate) {
        this.ids = List.copyOf(pool.items().keySet());
        this.items = List.copyOf(pool.items().values());
        this.length = Math.min(length, items.size());
        this.rate = rate;
        this.ranked = Arrays.stream(points).mapToObj(this::ranked).toArray(int[][]::new);
        this.logLikelihoods = items.stream().map(this::logLikelihoods).toArray(double[][][]::new);
    }

    Map<String, Double> probabilities(long seed) {
        double[] probabilities = new double[items.size()];
        Arrays.fill(probabilities, 1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int[] best = new int[items.size()];
            for (int person = 0; person < PERSONS; person++) {
                interview(probabilities, best, random);
            }
            for (int item = 0; item < best.length; item++) {
                double share = (double) best[item] / PERSONS;
                probabilities[item] = share > rate ? rate / share : 1;
            }
        }
        Map<String, Double> byId = new LinkedHashMap<>();
        for (int item = 0; item < probabilities.length; item++) {
            byId.put(ids.get(item), probabilities[item]);
        }
        return byId;
    }

    private void interview(double[] probabilities, int[] best, SplittableRandom random) {
        double ability = random.nextGaussian();
        Posterior posterior = new Posterior(Ability.PRIOR);
        BitSet out = new BitSet();
        for (int asked = 0; asked < length && out.cardinality() < items.size(); ) {
            int item = best(posterior.ability().estimate(), out);
            out.set(item);
            best[item]++;
            if (random.nextDouble() < probabilities[item]) {
                posterior.add(logLikelihoods[item][level(items.get(item), ability, random)]);
                asked++;
            }
        }
    }

    private int best(double estimate, BitSet out) {
        double step = points[1] - points[0];
        int nearest = (int) Math.round((estimate - points[0]) / step);
        int[] order = ranked[Math.max(0, Math.min(points.length - 1, nearest))];
        return Arrays.stream(order).filter(item -> !out.get(item)).findFirst().orElseThrow();
    }

    private static int level(ItemParameters item, double ability, SplittableRandom random) {
        double draw = random.nextDouble();
        return (int) item.thresholds().stream()
                .filter(threshold -> draw < ItemParameters.logistic(item.discrimination() * (ability - threshold)))
                .count();
    }

    private int[] ranked(double ability) {
        double[] information =
                items.stream().mapToDouble(item -> item.information(ability)).toArray();
        return IntStream.range(0, information.length)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -information[item]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[][] logLikelihoods(ItemParameters item) {
        int highest = item.highestLevel();
        return IntStream.rangeClosed(0, highest)
                .mapToObj(level -> Arrays.stream(points)
                        .map(ability -> item.logLikelihood((double) level / highest, ability))
                        .toArray())
                .toArray(double[][]::new);
    }
}
