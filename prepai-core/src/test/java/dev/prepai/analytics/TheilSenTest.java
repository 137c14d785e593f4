package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TheilSenTest {
    /** The example in the documentation of {@code slope_mk} of Ipaper.jl, weights of plants from R: slope 0.04. */
    @Test
    void slope_ofPlantWeights_isThatOfR() {
        double[] y = {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69};
        assertThat(TheilSen.slope(LongStream.range(0, 10).toArray(), y)).isCloseTo(0.04, within(1e-12));
    }

    /** By hand: 1 from day 0 to 2, 5/6 from 0 to 3, 2/3 from 0 to 6, and 1/2 three times among 2, 3 and 6. */
    @Test
    void slope_ofUnevenDays_isTheMedianByHand() {
        long[] x = {0, 2, 3, 6};
        double[] y = {0, 2, 2.5, 4};
        assertThat(TheilSen.slope(x, y)).isCloseTo((1 / 2.0 + 2 / 3.0) / 2, within(1e-12));
    }

    @Test
    void slope_withOneOutlierInFive_isThatOfTheOthers() {
        assertThat(TheilSen.slope(new long[] {1, 2, 3, 4, 5}, new double[] {1, 2, 10, 4, 5}))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void slope_ofExactLine_isItsSlope() {
        Random random = new Random(19);
        for (int round = 0; round < 100; round++) {
            double slope = random.nextDouble() * 2 - 1;
            long[] x = LongStream.range(0, 2 + random.nextInt(30))
                    .map(i -> i * i + 3 * i)
                    .toArray();
            double[] y = LongStream.of(x).mapToDouble(day -> 5 + slope * day).toArray();
            assertThat(TheilSen.slope(x, y)).isCloseTo(slope, within(1e-9));
        }
    }
}
