package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ExposureControlTest {
    private static final List<String> RANKED = List.of("a", "b", "c", "d");
    private static final int INTERVIEWS = 4000;

    @Test
    void byInformation_putsTheSharpestAndNearestFirst() {
        Map<String, ItemParameters> items = new LinkedHashMap<>();
        items.put("far", ItemParameters.of(1, 3));
        items.put("dull", ItemParameters.of(0.5, 0));
        items.put("near", ItemParameters.of(1, 0.2));
        items.put("twin", ItemParameters.of(1, 0.2));
        items.put("asked", ItemParameters.of(2, 0));

        assertThat(new ItemPool(items).byInformation(0, Set.of("asked")))
                .containsExactly("near", "twin", "dull", "far");
    }

    @Test
    void none_takesTheBest() {
        assertThat(ExposureControl.none().choose(RANKED, 5)).isEqualTo("a");
    }

    @Test
    void randomesque_takesEachOfTheBestEquallyOften() {
        Map<String, Integer> chosen = choices(new Randomesque(3));

        assertThat(chosen).containsOnlyKeys("a", "b", "c");
        // 1333 are expected of each, with a standard deviation of 30
        assertThat(chosen.values()).allSatisfy(count -> assertThat(count).isBetween(1200, 1470));
    }

    @Test
    void randomesque_withFewerItems_takesOneOfThem() {
        assertThat(new Randomesque(3).choose(List.of("only"), 1)).isEqualTo("only");
        assertThatIllegalArgumentException().isThrownBy(() -> new Randomesque(0));
    }

    @Test
    void sympsonHetter_overManySeeds_letsEachItemPassWithItsProbability() {
        Map<String, Integer> chosen = choices(new SympsonHetter(Map.of("a", 0.25, "b", 0.5)));

        assertThat(chosen).containsOnlyKeys("a", "b", "c");
        assertThat(chosen.get("a")).isBetween(880, 1120);
        assertThat(chosen.get("b")).isBetween(1380, 1620);
    }

    @Test
    void sympsonHetter_decidesOncePerInterview() {
        SympsonHetter control = new SympsonHetter(Map.of("a", 0.5, "b", 0.5, "c", 0.5, "d", 0.5));
        for (long seed = 0; seed < 50; seed++) {
            String first = control.choose(RANKED, seed);

            assertThat(control.choose(RANKED, seed)).isEqualTo(first);
            assertThat(control.choose(RANKED.subList(RANKED.indexOf(first), 4), seed))
                    .isEqualTo(first);
        }
    }

    @Test
    void sympsonHetter_whenNoItemPasses_stillChooses() {
        SympsonHetter control = new SympsonHetter(Map.of("a", 1e-9, "b", 1e-9, "c", 1e-9, "d", 1e-9));

        assertThat(choices(control)).containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void simulated_keepsEveryItemBelowItsRate() {
        ItemPool pool = pool(60);
        SympsonHetter control = SympsonHetter.simulated(pool, 6, 0.25, 1);

        Map<String, Integer> asked = interviews(pool, 6, control);

        assertThat(interviews(pool, 6, ExposureControl.none()).values()).anyMatch(count -> count == 500);
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6 * 500);
        // 0.25 of 500, with a standard deviation of 10
        assertThat(asked.values()).allMatch(count -> count <= 155);
    }

    @Test
    void simulated_withTheSameSeed_isTheSame() {
        assertThat(SympsonHetter.simulated(pool(20), 4, 0.4, 7))
                .isEqualTo(SympsonHetter.simulated(pool(20), 4, 0.4, 7));
    }

    @Test
    void simulated_withARateThatCannotBeMet_ends() {
        assertThat(SympsonHetter.simulated(pool(3), 50, 0.01, 7).probabilities())
                .hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> SympsonHetter.simulated(pool(3), 0, 0.3, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> SympsonHetter.simulated(pool(3), 5, Double.NaN, 7));
    }

    private static Map<String, Integer> choices(ExposureControl control) {
        Map<String, Integer> chosen = new TreeMap<>();
        for (long seed = 0; seed < INTERVIEWS; seed++) {
            chosen.merge(control.choose(RANKED, seed), 1, Integer::sum);
        }
        return chosen;
    }

    /** Counts how often each item is asked in 500 interviews. */
    private static Map<String, Integer> interviews(ItemPool pool, int length, ExposureControl control) {
        SplittableRandom random = new SplittableRandom(3);
        Map<String, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < 500; seed++) {
            double person = random.nextGaussian();
            Set<String> asked = new HashSet<>();
            List<Response> responses = new ArrayList<>();
            while (asked.size() < length) {
                double estimate = Ability.PRIOR.after(responses).estimate();
                String id = control.choose(pool.byInformation(estimate, asked), seed);
                ItemParameters item = Objects.requireNonNull(pool.items().get(id));
                responses.add(new Response(item, random.nextDouble() < item.probability(1, person) ? 1 : 0));
                asked.add(id);
                counts.merge(id, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static ItemPool pool(int size) {
        SplittableRandom random = new SplittableRandom(2);
        Map<String, ItemParameters> items = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            items.put("item-" + i, ItemParameters.of(0.6 + random.nextDouble(), 3 * random.nextDouble() - 1.5));
        }
        return new ItemPool(items);
    }
}
