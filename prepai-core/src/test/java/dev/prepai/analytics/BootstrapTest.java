package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.rubric.Interval;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] SCORES = {6.5, 7.1, 3.2, 8.8, 5.0, 4.4, 9.1, 2.7, 6.0, 7.7};

    /** Repeated in a script with its own generator after the documentation of {@link Random}. */
    @Test
    void interval_ofMean_isThatOfTheScript() {
        Interval interval = new Bootstrap(1000, 0.9, 42).interval(SCORES, BootstrapTest::mean);

        assertThat(interval.low()).isCloseTo(4.97, within(1e-12));
        assertThat(interval.high()).isCloseTo(7.12, within(1e-12));
    }

    @Test
    void interval_withTheSameSeed_isTheSame() {
        Interval first = new Bootstrap(500, 0.95, 3).interval(SCORES, BootstrapTest::mean);

        assertThat(new Bootstrap(500, 0.95, 3).interval(SCORES, BootstrapTest::mean))
                .isEqualTo(first);
        assertThat(new Bootstrap(500, 0.95, 4).interval(SCORES, BootstrapTest::mean))
                .isNotEqualTo(first);
    }

    /** The mean of 100 numbers with variance 1 has a standard error of 0.1. */
    @Test
    void interval_ofNormalMean_isAsWideAsTheory() {
        double[] sample = new Random(1).doubles(100).map(Normal::quantile).toArray();
        double deviation = Math.sqrt(Sample.of("the sample", sample).squares() / sample.length);
        Interval interval = new Bootstrap(4000, 0.95, 1).interval(sample, BootstrapTest::mean);

        assertThat(interval.width()).isCloseTo(2 * 1.96 * deviation / 10, within(0.02));
    }

    @Test
    void interval_ofUndefinedStatistic_isAbsent() {
        Bootstrap bootstrap = Bootstrap.standard();

        assertThat(bootstrap.interval(2, drawn -> OptionalDouble.empty())).isEmpty();
        assertThat(bootstrap.interval(2, drawn -> drawn[0] == drawn[1] ? OptionalDouble.empty() : OptionalDouble.of(1)))
                .isEmpty();
        assertThat(bootstrap.interval(1, drawn -> OptionalDouble.of(drawn[0]))).contains(new Interval(0, 0));
    }

    @Test
    void interval_ofWrongNumbers_isRejected() {
        Bootstrap bootstrap = Bootstrap.standard();

        assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(99, 0.9, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(100, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.interval(new double[] {}, BootstrapTest::mean));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap.interval(new double[] {Double.NaN}, BootstrapTest::mean));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.interval(SCORES, sample -> Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap.interval(0, drawn -> OptionalDouble.of(1)));
    }

    private static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElseThrow();
    }
}
