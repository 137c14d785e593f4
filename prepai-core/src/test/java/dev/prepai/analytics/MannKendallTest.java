package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    /** J. Little, "A Mann-Kendall Example (By Hand)", College of the Holy Cross: S = 54, one pair of ties, Z = 2.9058. */
    @Test
    void z_ofExampleByHand_isThePublishedValue() {
        double z = MannKendall.z(
                new double[] {12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7});
        assertThat(z).isCloseTo(2.9058, within(5e-5));
    }

    /** Gilbert 1987, page 212: 22 values with several ties, Z = 3.1. */
    @Test
    void z_ofGilbertsExample_isThePublishedValue() {
        double z = MannKendall.z(
                new double[] {20, 20, 20, 20, 15, 20, 20, 30, 27, 26, 23, 35, 25, 28, 70, 26, 24, 34, 32, 23, 50, 30});
        assertThat(z).isCloseTo(3.1, within(0.05));
    }

    /** The example in the documentation of {@code slope_mk} of Ipaper.jl, weights of plants from R: Z = 0.3577709. */
    @Test
    void z_ofPlantWeights_isThatOfR() {
        double z = MannKendall.z(new double[] {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69});
        assertThat(z).isCloseTo(0.35777087639996635, within(1e-12));
    }

    @Test
    void z_ofOneToAHundred_isThatOfMannKendallJl() {
        assertThat(MannKendall.z(IntStream.rangeClosed(1, 100).asDoubleStream().toArray()))
                .isCloseTo(14.73869998208331, within(1e-12));
    }

    @Test
    void z_withoutDifferences_isZero() {
        assertThat(MannKendall.z(new double[] {})).isZero();
        assertThat(MannKendall.z(new double[] {5})).isZero();
        assertThat(MannKendall.z(new double[] {5, 5, 5, 5})).isZero();
    }

    @Test
    void z_ofReversedValues_hasTheOppositeSign() {
        Random random = new Random(17);
        for (int round = 0; round < 200; round++) {
            double[] values =
                    random.ints(2 + random.nextInt(20), 0, 8).asDoubleStream().toArray();
            double[] reversed = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[values.length - 1 - i])
                    .toArray();
            assertThat(MannKendall.z(reversed) + MannKendall.z(values)).isZero();
        }
    }
}
