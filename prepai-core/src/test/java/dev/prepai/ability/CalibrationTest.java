package dev.prepai.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    /** Section 6 of the Law School Admission Test: how many of 1000 gave each pattern of answers (Bock and Lieberman 1970). */
    private static final String LAW_SCHOOL = """
            00000 3  00001 6  00010 2  00011 11  00100 1  00101 1  00110 3  00111 4
            01000 1  01001 8  01011 16  01101 3  01110 2  01111 15
            10000 10  10001 29  10010 14  10011 81  10100 3  10101 28  10110 15  10111 80
            11000 16  11001 56  11010 21  11011 173  11100 11  11101 61  11110 28  11111 298
            """;

    @Test
    void of_theLawSchoolTest_findsThePublishedParameters() {
        Map<String, ItemParameters> start = new LinkedHashMap<>();
        for (int item = 1; item <= 5; item++) {
            start.put("item-" + item, ItemParameters.of(1, 0));
        }

        Calibration calibration = new ItemFit(start, lawSchool(), 0).run();

        // Without a prior of the slope, as in the R package ltm (Rizopoulos 2006), which prints for these data:
        assertItem(calibration, "item-1", 0.825, -3.360);
        assertItem(calibration, "item-2", 0.723, -1.370);
        assertItem(calibration, "item-3", 0.890, -0.280);
        assertItem(calibration, "item-4", 0.689, -1.866);
        assertItem(calibration, "item-5", 0.657, -3.124);
        assertThat(calibration.logLikelihood()).isCloseTo(-2466.653, within(0.01));
        assertThat(calibration.converged()).isTrue();
        assertThat(calibration.fitted()).hasSize(5);
    }

    @Test
    void of_theLawSchoolTest_withThePrior_staysNear() {
        Map<String, ItemParameters> start = new LinkedHashMap<>();
        for (int item = 1; item <= 5; item++) {
            start.put("item-" + item, ItemParameters.of(1, 0));
        }

        Calibration calibration = Calibration.of(start, lawSchool());

        assertThat(found(calibration, "item-3").discrimination()).isBetween(0.80, 0.95);
        assertThat(found(calibration, "item-1").difficulty()).isBetween(-3.4, -3.0);
        assertThat(calibration.logLikelihood()).isBetween(-2467.0, -2466.65);
    }

    @Test
    void of_simulatedGradedAnswers_findsTheTruth() {
        Map<String, ItemParameters> truth = new LinkedHashMap<>();
        Map<String, ItemParameters> start = new LinkedHashMap<>();
        for (int item = 0; item < 12; item++) {
            ItemParameters parameters =
                    new ItemParameters(0.8 + item % 3 * 0.4, List.of(-1.3, 0.0, 0.9)).harderBy((item - 6) / 5.0);
            truth.put("item-" + item, parameters);
            start.put("item-" + item, new ItemParameters(1, List.of(-1.0, 0.0, 1.0)));
        }

        Calibration calibration = Calibration.of(start, simulated(truth, 1500, 12));

        assertThat(calibration.fitted()).hasSize(12);
        truth.forEach((id, expected) -> {
            ItemParameters found = found(calibration, id);
            // four standard errors of these estimates
            assertThat(found.discrimination()).as(id).isCloseTo(expected.discrimination(), within(0.35));
            for (int k = 0; k < 3; k++) {
                assertThat(found.thresholds().get(k))
                        .as("%s, threshold %s", id, k)
                        .isCloseTo(expected.thresholds().get(k), within(0.45));
            }
        });
    }

    @Test
    void of_incompleteAnswers_usesThoseThatExist() {
        Map<String, ItemParameters> truth = new LinkedHashMap<>();
        Map<String, ItemParameters> start = new LinkedHashMap<>();
        for (int item = 0; item < 10; item++) {
            truth.put("item-" + item, ItemParameters.of(1.3, (item - 4.5) / 3));
            start.put("item-" + item, ItemParameters.of(1, 0));
        }

        Calibration calibration = Calibration.of(start, simulated(truth, 2000, 5));

        truth.forEach((id, expected) ->
                assertThat(found(calibration, id).difficulty()).as(id).isCloseTo(expected.difficulty(), within(0.4)));
    }

    @Test
    void of_tooFewAnswers_keepsWhatIsKnown() {
        Map<String, ItemParameters> items = Map.of("few", ItemParameters.of(1.1, 0.3));

        Calibration calibration = Calibration.of(items, simulated(items, Calibration.ENOUGH_ANSWERS - 1, 1));

        assertThat(calibration.items()).isEqualTo(items);
        assertThat(calibration.fitted()).isEmpty();
        assertThat(calibration.converged()).isTrue();
    }

    @Test
    void of_aLevelThatNobodyReached_keepsWhatIsKnown() {
        Map<String, ItemParameters> items = Map.of("all-right", ItemParameters.of(1.1, 0.3));
        List<Map<String, Double>> persons = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            persons.add(Map.of("all-right", 1.0));
        }

        assertThat(Calibration.of(items, persons).items()).isEqualTo(items);
    }

    @Test
    void of_answersWithoutRelation_staysWithinTheRanges() {
        Map<String, ItemParameters> items = new LinkedHashMap<>();
        for (int item = 0; item < 4; item++) {
            items.put("item-" + item, new ItemParameters(1, List.of(-1.0, 0.0, 1.0)));
        }
        SplittableRandom random = new SplittableRandom(4);
        List<Map<String, Double>> persons = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            Map<String, Double> shares = new HashMap<>();
            items.keySet().forEach(id -> shares.put(id, random.nextDouble()));
            persons.add(shares);
        }

        Calibration calibration = Calibration.of(items, persons);

        assertThat(calibration.logLikelihood()).isFinite();
        assertThat(calibration.cycles()).isLessThanOrEqualTo(500);
    }

    @Test
    void of_anUnknownItemOrShare_isRefused() {
        Map<String, ItemParameters> items = Map.of("known", ItemParameters.of(1, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(items, List.of(Map.of("other", 1.0))))
                .withMessageContaining("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(items, List.of(Map.of("known", Double.NaN))));
    }

    private static List<Map<String, Double>> lawSchool() {
        String[] fields = LAW_SCHOOL.strip().split("\\s+");
        List<Map<String, Double>> persons = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (int item = 1; item <= 5; item++) {
                shares.put("item-" + item, (double) (fields[i].charAt(item - 1) - '0'));
            }
            for (int person = 0; person < Integer.parseInt(fields[i + 1]); person++) {
                persons.add(shares);
            }
        }
        assertThat(persons).hasSize(1000);
        return persons;
    }

    /** Each person answers some of the items, chosen by chance. */
    private static List<Map<String, Double>> simulated(Map<String, ItemParameters> items, int persons, int answers) {
        SplittableRandom random = new SplittableRandom(6);
        List<String> ids = List.copyOf(items.keySet());
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            double ability = random.nextGaussian();
            Map<String, Double> shares = new HashMap<>();
            int start = random.nextInt(ids.size());
            for (int k = 0; k < answers; k++) {
                String id = ids.get((start + 7 * k) % ids.size());
                ItemParameters item = Objects.requireNonNull(items.get(id));
                shares.put(id, (double) level(item, ability, random.nextDouble()) / item.highestLevel());
            }
            all.add(shares);
        }
        return all;
    }

    private static int level(ItemParameters item, double ability, double draw) {
        int level = 0;
        double below = item.probability(0, ability);
        while (draw > below && level < item.highestLevel()) {
            level++;
            below += item.probability(level, ability);
        }
        return level;
    }

    private static void assertItem(Calibration calibration, String id, double discrimination, double difficulty) {
        assertThat(found(calibration, id).discrimination()).as(id).isCloseTo(discrimination, within(0.01));
        assertThat(found(calibration, id).difficulty()).as(id).isCloseTo(difficulty, within(0.03));
    }

    private static ItemParameters found(Calibration calibration, String id) {
        return Objects.requireNonNull(calibration.items().get(id));
    }
}
