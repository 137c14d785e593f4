package dev.prepai.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.internal.Json;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class IsotonicCalibrationTest {
    /** Pituitary fissures, de Leeuw, Hornik and Mair 2009: secondary approach to ties. */
    @Test
    void fit_ofPituitaryData_isThePublishedSolution() {
        double[] age = {8, 8, 8, 10, 10, 10, 12, 12, 12, 14, 14};
        double[] size = {21, 23.5, 23, 24, 21, 25, 21.5, 22, 19, 23.5, 25};
        IsotonicCalibration calibration = IsotonicCalibration.fit(age, size);

        assertThat(Arrays.stream(age).map(calibration::calibrate))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-6 ? 0 : Double.compare(a, b))
                .containsExactly(
                        22.22222, 22.22222, 22.22222, 22.22222, 22.22222, 22.22222, 22.22222, 22.22222, 22.22222, 24.25,
                        24.25);
    }

    /** Expected values from the min-max formula of Robertson, Wright and Dykstra 1988, in fractions. */
    @Test
    void fit_withTiesAndWeights_isTheMinMaxSolution() {
        IsotonicCalibration calibration = IsotonicCalibration.fit(
                new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9},
                new double[] {.5, .25, 3, 1.5, 2, 9, 1, 4, 7, 2.5, 3.5, 8, 6, 8.5, 7},
                new double[] {1, 2, .5, 1, 3, 1, 1, 2, 1, 4, 1, .25, 1, 1, 2});

        assertThat(DoubleStream.of(1, 2, 2.5, 3, 4, 4.5, 5, 6, 7, 8.25, 9).map(calibration::calibrate))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(2 / 3.0, 1.0, 1.55, 2.1, 3.0, 3.15, 3.3, 4.0, 158 / 21.0, 158 / 21.0, 158 / 21.0);
    }

    @Test
    void fit_inAnyOrder_isTheSame() {
        double[] x = {2, 1, 2, 3};
        double[] y = {1, 4, 3, 5};
        double[] reversedX = {3, 2, 1, 2};
        double[] reversedY = {5, 3, 4, 1};

        assertThat(IsotonicCalibration.fit(x, y)).isEqualTo(IsotonicCalibration.fit(reversedX, reversedY));
    }

    @Test
    void fit_ofFallingScores_isTheirMean() {
        IsotonicCalibration calibration = IsotonicCalibration.fit(new double[] {1, 2, 3}, new double[] {6, 3, 0});

        assertThat(calibration.knots()).containsExactly(new Knot(1, 3), new Knot(3, 3));
    }

    @Test
    void fit_ofRandomPairs_neverFallsAndKeepsTheMean() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            double[] x =
                    random.ints(1 + random.nextInt(30), 0, 12).asDoubleStream().toArray();
            double[] y = random.ints(x.length, 0, 10).asDoubleStream().toArray();
            IsotonicCalibration calibration = IsotonicCalibration.fit(x, y);

            double[] fitted = Arrays.stream(x).map(calibration::calibrate).toArray();
            assertThat(Arrays.stream(fitted).sum()).isCloseTo(Arrays.stream(y).sum(), within(1e-9));
            assertThat(DoubleStream.iterate(-1, at -> at < 14, at -> at + 0.25).map(calibration::calibrate))
                    .isSorted();
        }
    }

    @Test
    void calibrate_beyondTheKnots_isConstant() {
        IsotonicCalibration calibration = IsotonicCalibration.fit(new double[] {2, 4}, new double[] {1, 7});

        assertThat(calibration.calibrate(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(calibration.calibrate(2)).isEqualTo(1);
        assertThat(calibration.calibrate(3)).isEqualTo(4);
        assertThat(calibration.calibrate(4)).isEqualTo(7);
        assertThat(calibration.calibrate(100)).isEqualTo(7);
        assertThatIllegalArgumentException().isThrownBy(() -> calibration.calibrate(Double.NaN));
    }

    @Test
    void fit_ofZerosOfBothSigns_poolsThem() {
        IsotonicCalibration calibration = IsotonicCalibration.fit(new double[] {0.0, -0.0}, new double[] {1, 2});

        assertThat(calibration.knots()).containsExactly(new Knot(0.0, 1.5));
    }

    @Test
    void knots_writtenAsJson_areReadBack() throws JsonProcessingException {
        IsotonicCalibration calibration = IsotonicCalibration.fit(new double[] {1, 2, 3}, new double[] {0.5, 1, 4});
        String json = Json.line(calibration);

        assertThat(json).isEqualTo("{\"knots\":[{\"x\":1.0,\"y\":0.5},{\"x\":2.0,\"y\":1.0},{\"x\":3.0,\"y\":4.0}]}");
        assertThat(Json.mapper().readValue(json, IsotonicCalibration.class)).isEqualTo(calibration);
    }

    @Test
    void calibration_ofWrongNumbers_isRejected() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException().isThrownBy(() -> IsotonicCalibration.fit(two, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicCalibration.fit(new double[] {}, new double[] {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicCalibration.fit(two, new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> IsotonicCalibration.fit(two, two, new double[] {1, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new IsotonicCalibration(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsotonicCalibration(List.of(new Knot(1, 1), new Knot(1, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsotonicCalibration(List.of(new Knot(1, 2), new Knot(2, 1))));
    }
}
