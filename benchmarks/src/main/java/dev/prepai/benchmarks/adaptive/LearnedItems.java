package dev.prepai.benchmarks.adaptive;

import dev.prepai.ability.Calibration;
import dev.prepai.ability.Elo;
import dev.prepai.ability.ItemParameters;
import dev.prepai.ability.ItemPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How well difficulties are learned from answers, by Elo and by full calibration. */
final class LearnedItems {
    private static final int ITEMS = 40;
    private static final int ANSWERS_PER_PERSON = 10;
    private static final List<Integer> ANSWERS_PER_ITEM = List.of(50, 200, 1000);

    private final Map<String, ItemParameters> truth = new LinkedHashMap<>();
    private final Map<String, ItemParameters> known = new LinkedHashMap<>();
    private final List<Map<String, Double>> answers = new ArrayList<>();

    private LearnedItems(int answersPerItem) {
        ItemPool pool = new SimulatedItems(
                        random -> random.nextDouble(0.5, 2), SplittableRandom::nextGaussian, List.of(0.0))
                .pool(1);
        pool.items().entrySet().stream().limit(ITEMS).forEach(item -> {
            truth.put(item.getKey(), item.getValue());
            known.put(item.getKey(), ItemParameters.of(1, 0));
        });
        SplittableRandom random = new SplittableRandom(answersPerItem);
        List<String> ids = List.copyOf(truth.keySet());
        for (int person = 0; person < answersPerItem * ITEMS / ANSWERS_PER_PERSON; person++) {
            answers.add(answers(ids, random));
        }
    }

    static void print() {
        System.out.println("| answers per item | r, Elo | r, calibration | RMSE, calibration |\n|---|---|---|---|");
        for (int count : ANSWERS_PER_ITEM) {
            LearnedItems learned = new LearnedItems(count);
            double[] truth = learned.difficulties(learned.truth);
            Calibration calibration = Calibration.of(learned.known, learned.answers);
            boolean fitted = !calibration.fitted().isEmpty();
            double[] found = learned.difficulties(calibration.items());
            System.out.println("| " + count + " | " + AdaptiveTable.number(correlation(truth, learned.elo())) + " | "
                    + (fitted ? AdaptiveTable.number(correlation(truth, found)) : "too few") + " | "
                    + (fitted ? AdaptiveTable.number(rmse(truth, found)) : "too few") + " |");
        }
    }

    private Map<String, Double> answers(List<String> ids, SplittableRandom random) {
        double ability = random.nextGaussian();
        int start = random.nextInt(ITEMS);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < ANSWERS_PER_PERSON; i++) {
            String id = ids.get((start + 7 * i) % ITEMS);
            ItemParameters item = Objects.requireNonNull(truth.get(id));
            shares.put(id, (double) Sitting.level(item, ability, random));
        }
        return shares;
    }

    private double[] elo() {
        Map<String, Elo.Rating> items = new LinkedHashMap<>();
        truth.keySet().forEach(id -> items.put(id, new Elo.Rating(0, 0)));
        for (Map<String, Double> shares : answers) {
            Elo.Rating person = new Elo.Rating(0, 0);
            for (Map.Entry<String, Double> share : shares.entrySet()) {
                Elo.Rating item = Objects.requireNonNull(items.get(share.getKey()));
                Elo.Update update = Elo.standard().after(person, item, share.getValue());
                person = update.person();
                items.put(share.getKey(), update.item());
            }
        }
        return items.values().stream().mapToDouble(Elo.Rating::value).toArray();
    }

    private double[] difficulties(Map<String, ItemParameters> items) {
        return items.values().stream().mapToDouble(ItemParameters::difficulty).toArray();
    }

    private static double correlation(double[] one, double[] other) {
        double[] x = centred(one);
        double[] y = centred(other);
        return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
    }

    private static double rmse(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .average()
                .orElseThrow());
    }

    private static double[] centred(double[] values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - mean)
                .toArray();
    }

    private static double product(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }
}
