package dev.prepai.code.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.internal.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GrowthTest {
    /** What loops, halvings, recursions and the like count, with what stands beside the leading term. */
    static Stream<Arguments> counts() {
        return Stream.of(
                count("a formula", GrowthClass.CONSTANT, 8192, n -> 2),
                count("a sample of forty", GrowthClass.CONSTANT, 8192, n -> 1 + 2 * Math.min(n, 40)),
                count("halving", GrowthClass.LOGARITHMIC, 8192, n -> 3 + 5 * Math.floor(log(n))),
                count("trial division", GrowthClass.SQUARE_ROOT, 8192, n -> 2 + 3 * Math.floor(Math.sqrt(n))),
                count("a loop", GrowthClass.LINEAR, 8192, n -> 1 + 8 * n),
                count("a loop over all but a few", GrowthClass.LINEAR, 8192, n -> 1 + Math.max(0, n - 3)),
                count("a sieve", GrowthClass.LINEAR, 8192, n -> 4 * n + n * Math.log(1 + log(n))),
                count("a sort", GrowthClass.LINEARITHMIC, 8192, n -> n * log(n + 1)),
                count("a sort and some loops", GrowthClass.LINEARITHMIC, 8192, n -> 5 + 6 * n + n * log(n)),
                count("comparisons of a merge sort", GrowthClass.LINEARITHMIC, 8192, n -> n * log(n) - n + 1),
                count("pairs", GrowthClass.QUADRATIC, 512, n -> 1 + n + n * (n - 1) / 2),
                count("a table with dear rows", GrowthClass.QUADRATIC, 256, n -> 4 * n * n + 30 * n),
                count("pairs with a search", GrowthClass.QUADRATIC_LOG, 256, n -> n * n / 2 * log(n) + n),
                count("triples", GrowthClass.CUBIC, 128, n -> n * (n - 1) * (n - 2) / 6 + n * n / 2 + n),
                count("a matrix product", GrowthClass.CUBIC, 96, n -> n * n * n + 2 * n * n + n),
                count("subsets", GrowthClass.EXPONENTIAL, 16, n -> Math.pow(2, n + 1) - 1),
                count("subsets with sums", GrowthClass.EXPONENTIAL, 16, n -> n * Math.pow(2, n)),
                count("calls of a naive Fibonacci", GrowthClass.EXPONENTIAL, 24, n -> 2 * Math.pow(1.618, n)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counts")
    void of_exactCounts_isTheClass(String name, GrowthClass growthClass, int largest, DoubleUnaryOperator count) {
        assertThat(Growth.of(counted(largest, count))).isInstanceOfSatisfying(Growth.Estimated.class, growth -> {
            assertThat(growth.growthClass()).isEqualTo(growthClass);
            assertThat(growth.confidence()).isGreaterThan(0.8);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counts")
    void of_noisyCounts_isMostlyTheClass(String name, GrowthClass growthClass, int largest, DoubleUnaryOperator count) {
        long right = IntStream.range(0, 50)
                .filter(seed -> {
                    Random random = new Random(seed);
                    Growth growth = Growth.of(
                            counted(largest, n -> count.applyAsDouble(n) * (1 + 0.03 * random.nextGaussian())));
                    return growth instanceof Growth.Estimated estimated && estimated.growthClass() == growthClass;
                })
                .count();

        assertThat(right).isGreaterThanOrEqualTo(45);
    }

    @Test
    void of_searchThatEndsAnywhere_isLinear() {
        Random random = new Random(7);

        assertThat(Growth.of(counted(8192, n -> 1 + n * Math.max(random.nextDouble(), random.nextDouble()))))
                .isInstanceOfSatisfying(
                        Growth.Estimated.class,
                        growth -> assertThat(growth.growthClass()).isEqualTo(GrowthClass.LINEAR));
    }

    @ParameterizedTest
    @EnumSource(
            value = GrowthClass.class,
            names = {"LINEAR", "LINEARITHMIC", "QUADRATIC"})
    void of_workThatNobodyCounted_isFoundByTime(GrowthClass hidden) {
        Random random = new Random(3);
        DoubleUnaryOperator nanos = switch (hidden) {
            case LINEAR -> n -> 100 * n;
            case LINEARITHMIC -> n -> 60 * n * log(n);
            default -> n -> 30 * n * n;
        };

        Growth growth = Growth.of(measured(8192, n -> 4, n -> nanos.applyAsDouble(n) * noise(random, 0.05) + 20_000));

        assertThat(growth)
                .isInstanceOfSatisfying(
                        Growth.Estimated.class,
                        estimated -> assertThat(estimated.growthClass()).isEqualTo(hidden));
    }

    @Test
    void of_stepsThatCachesMakeDearer_isNotCorrected() {
        Random random = new Random(5);

        Growth growth =
                Growth.of(measured(8192, n -> 3 * n, n -> 300 * Math.pow(n, 1.12) * noise(random, 0.1) + 100_000 / n));

        assertThat(growth)
                .isInstanceOfSatisfying(
                        Growth.Estimated.class,
                        estimated -> assertThat(estimated.growthClass()).isEqualTo(GrowthClass.LINEAR));
    }

    @Test
    void of_timesBelowTheClock_areLeftOut() {
        Growth growth = Growth.of(measured(8192, n -> 5 * log(n), n -> 4 * n));

        assertThat(growth)
                .isInstanceOfSatisfying(
                        Growth.Estimated.class,
                        estimated -> assertThat(estimated.growthClass()).isEqualTo(GrowthClass.LOGARITHMIC));
    }

    @Test
    void of_betweenTwoClasses_tellsBothOrIsUnclear() {
        Growth growth = Growth.of(counted(1024, n -> n * n + 40 * n * log(n)));

        assertThat(growth)
                .isInstanceOfSatisfying(
                        Growth.Estimated.class,
                        estimated -> assertThat(
                                        List.of(estimated.atLeast(), estimated.growthClass(), estimated.atMost()))
                                .contains(GrowthClass.QUADRATIC));
    }

    @Test
    void of_fourthPower_isUnclear() {
        assertThat(Growth.of(counted(64, n -> n * n * n * n))).isInstanceOf(Growth.Unclear.class);
    }

    @Test
    void of_chance_isUnclear() {
        Random random = new Random(11);

        assertThat(Growth.of(counted(8192, n -> Math.exp(12 * random.nextDouble()))))
                .isInstanceOf(Growth.Unclear.class);
    }

    @Test
    void of_falling_isUnclear() {
        assertThat(Growth.of(counted(8192, n -> 1 + 1e6 / n))).isInstanceOf(Growth.Unclear.class);
    }

    @Test
    void of_fewOrNoMeasurements_isUnclear() {
        List<Measurement> all = counted(8192, n -> n);

        for (int count = 0; count < 5; count++) {
            assertThat(Growth.of(all.subList(0, count))).isInstanceOf(Growth.Unclear.class);
        }
    }

    @Test
    void of_timesAlone_isTheClassOrANeighbour() {
        Random random = new Random(9);

        Growth growth = Growth.of(measured(1024, n -> 0, n -> 500 * n * n * noise(random, 0.1)));

        assertThat(growth).isInstanceOfSatisfying(Growth.Estimated.class, estimated -> {
            assertThat(estimated.growthClass()).isEqualTo(GrowthClass.QUADRATIC);
            assertThat(estimated.atLeast()).isEqualTo(GrowthClass.LINEARITHMIC);
            assertThat(estimated.atMost()).isEqualTo(GrowthClass.QUADRATIC_LOG);
        });
    }

    @Test
    void of_timesBelowTheClockAlone_isUnclear() {
        assertThat(Growth.of(measured(8192, n -> 0, n -> 4 * n))).isInstanceOf(Growth.Unclear.class);
    }

    @Test
    void of_sameSizeOnly_isUnclear() {
        assertThat(Growth.of(Collections.nCopies(20, new Measurement(64, 100, Duration.ofMillis(1)))))
                .isInstanceOf(Growth.Unclear.class);
    }

    @Test
    void of_extremeValues_hasAnAnswer() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            List<Measurement> wild = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                wild.add(new Measurement(1 + wildInt(random), wildLong(random), Duration.ofNanos(wildLong(random))));
            }

            Growth growth = Growth.of(wild);

            assertThat(growth.description()).isNotBlank();
            assertThat(wild).containsAll(growth.measurements());
        }
    }

    @Test
    void of_measurementsInAnyOrder_isTheSame() {
        List<Measurement> shuffled = new ArrayList<>(counted(1024, n -> n * log(n)));
        Collections.shuffle(shuffled, new Random(2));

        assertThat(Growth.of(shuffled)).isEqualTo(Growth.of(counted(1024, n -> n * log(n))));
    }

    @Test
    void comparison_survivesJson() throws JsonProcessingException {
        GrowthComparison comparison =
                new GrowthComparison(Growth.of(counted(256, n -> n * n)), Optional.of(new Growth.Unclear(List.of())));

        String json = Json.line(comparison);

        assertThat(Json.mapper().readValue(json, GrowthComparison.class)).isEqualTo(comparison);
        assertThat(comparison.description()).isEqualTo("about n^2; reference: unclear");
    }

    @Test
    void measurement_impossibleValues_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measurement(0, 1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measurement(1, -1, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measurement(1, 1, Duration.ofNanos(-1)));
    }

    private static Arguments count(String name, GrowthClass growthClass, int largest, DoubleUnaryOperator count) {
        return Arguments.of(name, growthClass, largest, count);
    }

    private static List<Measurement> counted(int largest, DoubleUnaryOperator count) {
        return measured(largest, count, n -> 0);
    }

    private static List<Measurement> measured(int largest, DoubleUnaryOperator count, DoubleUnaryOperator nanos) {
        List<Measurement> measurements = new ArrayList<>();
        for (int power = 1; 1 << power <= largest; power++) {
            for (int size : new int[] {1 << power, 3 << power >> 1}) {
                if (size <= largest) {
                    measurements.add(new Measurement(
                            size,
                            Math.round(count.applyAsDouble(size)),
                            Duration.ofNanos(Math.round(nanos.applyAsDouble(size)))));
                }
            }
        }
        return measurements;
    }

    private static double noise(Random random, double deviation) {
        return 1 + deviation * Math.abs(random.nextGaussian());
    }

    private static int wildInt(Random random) {
        return random.nextInt() >>> random.nextInt(2, 32);
    }

    private static long wildLong(Random random) {
        return random.nextLong() >>> random.nextInt(2, 64);
    }

    private static double log(double n) {
        return Math.log(n) / Math.log(2);
    }
}
