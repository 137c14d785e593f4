package dev.prepai.benchmarks.adaptive;

import dev.prepai.ability.Ability;
import dev.prepai.ability.ItemParameters;
import dev.prepai.ability.ItemPool;
import dev.prepai.ability.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** One simulated person in one interview. */
final class Sitting {
    private final ItemPool pool;
    private final double truth;
    private final SplittableRandom random;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Response> responses = new ArrayList<>();
    private Ability ability = Ability.PRIOR;

    Sitting(ItemPool pool, double truth, SplittableRandom random) {
        this.pool = pool;
        this.truth = truth;
        this.random = random;
    }

    void answer(String id) {
        ItemParameters item = Objects.requireNonNull(pool.items().get(id));
        asked.add(id);
        responses.add(new Response(item, (double) level(item, truth, random) / item.highestLevel()));
        ability = Ability.PRIOR.after(responses);
    }

    /** Draws the level that a person of that ability reaches. */
    static int level(ItemParameters item, double ability, SplittableRandom random) {
        double draw = random.nextDouble();
        int level = 0;
        double below = item.probability(0, ability);
        while (draw > below && level < item.highestLevel()) {
            level++;
            below += item.probability(level, ability);
        }
        return level;
    }

    ItemPool pool() {
        return pool;
    }

    Set<String> asked() {
        return asked;
    }

    List<Response> responses() {
        return responses;
    }

    Ability ability() {
        return ability;
    }

    double error() {
        return ability.estimate() - truth;
    }

    boolean isCovered() {
        return ability.low() <= truth && truth <= ability.high();
    }
}
