package dev.prepai.benchmarks.adaptive;

import dev.prepai.ability.ExposureControl;
import dev.prepai.ability.ItemParameters;
import dev.prepai.ability.ItemPool;
import dev.prepai.ability.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Chooses the next item of a sitting. */
@FunctionalInterface
interface Strategy {
    String next(Sitting sitting, long seed);

    /** Is told which items a sitting had. */
    default void sat(Set<String> asked) {}

    /** Any item. */
    static Strategy random() {
        return (sitting, seed) -> any(open(sitting), sitting, seed);
    }

    /** Easy, medium or hard, each a third of the items: starts in the middle, one up after a good answer, else one down. */
    static Strategy ladder(ItemPool pool) {
        List<String> sorted = pool.items().entrySet().stream()
                .sorted(Comparator.comparingDouble(item -> item.getValue().difficulty()))
                .map(Map.Entry::getKey)
                .toList();
        List<Set<String>> rungs = IntStream.range(0, 3)
                .mapToObj(rung -> Set.copyOf(sorted.subList(rung * sorted.size() / 3, (rung + 1) * sorted.size() / 3)))
                .toList();
        return (sitting, seed) -> {
            Set<String> rung = rungs.get(rung(sitting.responses()));
            return any(open(sitting).stream().filter(rung::contains).toList(), sitting, seed);
        };
    }

    /** The item whose difficulty is nearest to the estimate. */
    static Strategy nearest() {
        return (sitting, seed) -> open(sitting).stream()
                .min(Comparator.comparingDouble(id -> Math.abs(
                        item(sitting, id).difficulty() - sitting.ability().estimate())))
                .orElseThrow();
    }

    /** The item with the most information at the estimate, as far as the control allows. */
    static Strategy informative(ExposureControl control) {
        return (sitting, seed) ->
                control.choose(sitting.pool().byInformation(sitting.ability().estimate(), sitting.asked()), seed);
    }

    private static int rung(List<Response> responses) {
        int rung = 1;
        for (Response response : responses) {
            rung = Math.max(0, Math.min(2, rung + (response.share() >= 0.5 ? 1 : -1)));
        }
        return rung;
    }

    private static String any(List<String> ids, Sitting sitting, long seed) {
        SplittableRandom random =
                new SplittableRandom(31 * seed + sitting.asked().size());
        return Optional.of(ids).filter(some -> !some.isEmpty()).orElseGet(() -> open(sitting)).stream()
                .skip(random.nextInt(Math.max(1, ids.size())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> open(Sitting sitting) {
        return sitting.pool().items().keySet().stream()
                .filter(id -> !sitting.asked().contains(id))
                .toList();
    }

    private static ItemParameters item(Sitting sitting, String id) {
        return Objects.requireNonNull(sitting.pool().items().get(id));
    }
}
