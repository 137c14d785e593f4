package dev.prepai.ability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The EM algorithm of {@link Calibration}. */
final class ItemFit {
    private static final int MOST_CYCLES = 500;
    private static final double TOLERANCE = 1e-4;

    private final List<String> ids;
    private final ItemParameters[] items;
    private final List<List<Answer>> persons;
    private final double[] points = new Posterior(Ability.PRIOR).points();
    private final double[] prior = prior();
    private final double precision;
    private final Set<Integer> fitted = new LinkedHashSet<>();

    private record Answer(int item, Response response) {}

    ItemFit(Map<String, ItemParameters> items, List<Map<String, Double>> persons, double precision) {
        this.precision = precision;
        this.ids = List.copyOf(items.keySet());
        this.items = items.values().toArray(new ItemParameters[0]);
        this.persons = persons.stream().map(this::answers).toList();
        for (int item = 0; item < this.items.length; item++) {
            if (isEnough(item)) {
                fitted.add(item);
            }
        }
    }

    Calibration run() {
        int cycles = 0;
        double change = Double.POSITIVE_INFINITY;
        double logLikelihood = 0;
        while (cycles < MOST_CYCLES && change > TOLERANCE) {
            double[][][] expected = new double[items.length][][];
            Arrays.setAll(expected, item -> new double[items[item].highestLevel() + 1][points.length]);
            logLikelihood = expect(expected);
            change = 0;
            for (int item : fitted) {
                ItemParameters better = new ItemLikelihood(points, expected[item], precision).improve(items[item]);
                change = Math.max(change, distance(items[item], better));
                items[item] = better;
            }
            cycles++;
        }
        return new Calibration(byId(), fittedIds(), cycles, change <= TOLERANCE, logLikelihood);
    }

    /** The E step: how many persons of each ability are expected to have reached each level. Returns the log likelihood. */
    private double expect(double[][][] expected) {
        double[][][] logs = Arrays.stream(items).map(this::logProbabilities).toArray(double[][][]::new);
        double logLikelihood = 0;
        for (List<Answer> answers : persons) {
            double[] weights = prior.clone();
            for (Answer answer : answers) {
                addLikelihood(weights, logs[answer.item()], answer.response());
            }
            logLikelihood += normalise(weights);
            for (Answer answer : answers) {
                count(expected[answer.item()], weights, answer.response());
            }
        }
        return logLikelihood;
    }

    private static void addLikelihood(double[] weights, double[][] logs, Response response) {
        Place place = Place.of(response);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (1 - place.upperPart) * logs[place.lower][i] + place.upperPart * logs[place.lower + 1][i];
        }
    }

    private static void count(double[][] expected, double[] weights, Response response) {
        Place place = Place.of(response);
        for (int i = 0; i < weights.length; i++) {
            expected[place.lower][i] += (1 - place.upperPart) * weights[i];
            expected[place.lower + 1][i] += place.upperPart * weights[i];
        }
    }

    /** A share as a place between two levels. */
    private record Place(int lower, double upperPart) {
        static Place of(Response response) {
            double position = response.share() * response.item().highestLevel();
            int lower = (int) Math.min(Math.floor(position), response.item().highestLevel() - 1.0);
            return new Place(lower, position - lower);
        }
    }

    /** Turns log weights into weights of sum 1; returns the logarithm of their sum. */
    private static double normalise(double[] weights) {
        double highest = Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - highest);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return highest + Math.log(sum);
    }

    private double[] prior() {
        double[] weights =
                Arrays.stream(points).map(point -> -point * point / 2).toArray();
        normalise(weights);
        return Arrays.stream(weights).map(Math::log).toArray();
    }

    private double[][] logProbabilities(ItemParameters item) {
        double[][] logs = new double[item.highestLevel() + 1][points.length];
        for (int level = 0; level < logs.length; level++) {
            double share = (double) level / item.highestLevel();
            Arrays.setAll(logs[level], i -> item.logLikelihood(share, points[i]));
        }
        return logs;
    }

    private List<Answer> answers(Map<String, Double> shares) {
        List<Answer> answers = new ArrayList<>();
        shares.forEach((id, share) -> {
            int item = ids.indexOf(id);
            if (item < 0) {
                throw new IllegalArgumentException("an answer names the item " + id + ", which is not among the items");
            }
            answers.add(new Answer(item, new Response(items[item], share)));
        });
        return answers;
    }

    private boolean isEnough(int item) {
        double[] reached = new double[items[item].highestLevel() + 1];
        int count = 0;
        for (List<Answer> answers : persons) {
            for (Answer answer : answers) {
                if (answer.item() == item) {
                    Place place = Place.of(answer.response());
                    reached[place.lower] += 1 - place.upperPart;
                    reached[place.lower + 1] += place.upperPart;
                    count++;
                }
            }
        }
        return count >= Calibration.ENOUGH_ANSWERS && Arrays.stream(reached).allMatch(weight -> weight > 0);
    }

    private static double distance(ItemParameters one, ItemParameters other) {
        double distance = Math.abs(one.discrimination() - other.discrimination());
        for (int i = 0; i < one.highestLevel(); i++) {
            distance = Math.max(
                    distance,
                    Math.abs(one.thresholds().get(i) - other.thresholds().get(i)));
        }
        return distance;
    }

    private Map<String, ItemParameters> byId() {
        Map<String, ItemParameters> byId = new LinkedHashMap<>();
        for (int item = 0; item < items.length; item++) {
            byId.put(ids.get(item), items[item]);
        }
        return byId;
    }

    private Set<String> fittedIds() {
        Set<String> names = new LinkedHashSet<>();
        fitted.forEach(item -> names.add(ids.get(item)));
        return names;
    }
}
