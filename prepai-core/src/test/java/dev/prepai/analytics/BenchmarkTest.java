package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    @Test
    void percentiles_ofOneValue_areThatValue() {
        assertThat(Benchmark.of(7.3)).isEqualTo(new Benchmark(1, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3));
    }

    /** R: {@code quantile(1:10, c(.25, .5, .75, .9))}, whose default is type 7. */
    @Test
    void percentiles_ofOneToTen_areThoseOfR() {
        Benchmark benchmark = Benchmark.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(benchmark.count()).isEqualTo(10);
        assertThat(benchmark.min()).isEqualTo(1);
        assertThat(benchmark.p25()).isEqualTo(3.25);
        assertThat(benchmark.p50()).isEqualTo(5.5);
        assertThat(benchmark.p75()).isEqualTo(7.75);
        assertThat(benchmark.p90()).isCloseTo(9.1, within(1e-12));
        assertThat(benchmark.max()).isEqualTo(10);
        assertThat(benchmark.mean()).isEqualTo(5.5);
    }

    /** The usual example of the definition (Excel's PERCENTILE): of 15, 20, 35, 40 and 50 the 40th percentile is 29. */
    @Test
    void percentile_ofTextbookList_is29() {
        assertThat(Benchmark.percentile(new double[] {15, 20, 35, 40, 50}, 40)).isCloseTo(29, within(1e-12));
    }

    @Test
    void percentile_atWholePosition_isThatValueExactly() {
        double[] sorted = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1};
        assertThat(Benchmark.percentile(sorted, 90)).isEqualTo(1.0);
        assertThat(Benchmark.percentile(sorted, 0)).isEqualTo(0.1);
        assertThat(Benchmark.percentile(sorted, 100)).isEqualTo(1.1);
    }

    @Test
    void percentile_ofAnyScores_risesWithThePercentAndStaysInside() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            double[] sorted = scores(random).sorted().toArray();
            double before = sorted[0];
            for (int percent = 0; percent <= 100; percent++) {
                double value = Benchmark.percentile(sorted, percent);
                assertThat(value).isBetween(before, sorted[sorted.length - 1]);
                before = value;
            }
            assertThat(before).isEqualTo(sorted[sorted.length - 1]);
        }
    }

    @Test
    void of_permutedScores_isTheSame() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            double[] scores = scores(random).toArray();
            Benchmark before = Benchmark.of(scores);
            for (int i = scores.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swapped = scores[i];
                scores[i] = scores[j];
                scores[j] = swapped;
            }
            assertThat(Benchmark.of(scores)).isEqualTo(before);
        }
    }

    @Test
    void mean_ofEqualScores_isThatScore() {
        for (int count = 1; count < 200; count++) {
            assertThat(Benchmark.of(DoubleStream.generate(() -> 0.1).limit(count))
                            .mean())
                    .isEqualTo(0.1);
        }
    }

    @Test
    void of_noScore_isRejectedWithTheRemedy() {
        assertThatIllegalArgumentException().isThrownBy(Benchmark::of).withMessageContaining("only where scores exist");
    }

    @Test
    void of_scoreOutOfRange_isRejected() {
        for (double points : new double[] {-0.1, 10.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Benchmark.of(5, points))
                    .withMessageContaining("0..10");
        }
    }

    @Test
    void constructor_withValuesOutOfOrder_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Benchmark(2, 1, 3, 2, 4, 5, 6, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Benchmark(2, 1, 2, 3, 4, 5, 6, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> new Benchmark(2, 1, 2, Double.NaN, 4, 5, 6, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Benchmark(0, 1, 1, 1, 1, 1, 1, 1));
    }

    private static DoubleStream scores(Random random) {
        return random.doubles(1 + random.nextInt(60), 0, 10)
                .map(points -> random.nextBoolean() ? points : (int) points);
    }
}
