package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class EloTest {
    private static final double EXACT = 1e-12;

    @Test
    void step_shrinksWithTheAnswers() {
        assertThat(Elo.standard().step(0)).isEqualTo(1);
        assertThat(Elo.standard().step(20)).isEqualTo(0.5);
    }

    @Test
    void after_anAnswer_movesBothByTheSurprise() {
        Elo.Update even = Elo.standard().after(new Elo.Rating(0.3, 0), new Elo.Rating(0.3, 20), 0.8);

        assertThat(even.person().value()).isCloseTo(0.6, within(EXACT));
        assertThat(even.item().value()).isCloseTo(0.15, within(EXACT));
        assertThat(even.person().answers()).isEqualTo(1);
        assertThat(even.item().answers()).isEqualTo(21);

        // 1 / (1 + e^-2) = 0.88079707797788...
        Elo.Update expected = Elo.standard().after(new Elo.Rating(1.5, 0), new Elo.Rating(-0.5, 0), 1);
        assertThat(expected.person().value()).isCloseTo(1.5 + 0.11920292202211755, within(EXACT));
    }

    @Test
    void after_manyAnswers_ordersItemsByDifficulty() {
        List<Double> difficulties = List.of(-1.5, -0.5, 0.5, 1.5);
        SplittableRandom random = new SplittableRandom(1);
        List<Elo.Rating> items = new ArrayList<>(List.of(none(), none(), none(), none()));
        for (int i = 0; i < 300; i++) {
            double ability = random.nextGaussian();
            Elo.Rating person = none();
            for (int item = 0; item < difficulties.size(); item++) {
                boolean right = random.nextDouble() < 1 / (1 + Math.exp(difficulties.get(item) - ability));
                Elo.Update update = Elo.standard().after(person, items.get(item), right ? 1 : 0);
                person = update.person();
                items.set(item, update.item());
            }
        }
        assertThat(items).extracting(Elo.Rating::value).isSorted();
        assertThat(items.get(3).value() - items.get(0).value()).isBetween(2.0, 4.0);
    }

    @Test
    void after_anyNumberOfSurprises_staysInRange() {
        Elo.Rating person = none();
        Elo steep = new Elo(8, 0);
        for (int i = 0; i < 50; i++) {
            person = steep.after(person, new Elo.Rating(8, 0), 1).person();
        }
        assertThat(person.value()).isEqualTo(8);
    }

    @Test
    void values_outOfRange_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Elo(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Elo(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Elo.Rating(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Elo.standard().after(none(), none(), Double.NaN));
    }

    private static Elo.Rating none() {
        return new Elo.Rating(0, 0);
    }
}
