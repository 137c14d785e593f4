package dev.prepai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.rubric.IsotonicCalibration;
import dev.prepai.rubric.IsotonicCalibration.Knot;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedRegressionTest {
    private static final FittedRegression REGRESSION = new FittedRegression(
            0.5,
            new double[] {1, -0.2},
            new IsotonicCalibration(List.of(new Knot(0, 0), new Knot(1, 0.5), new Knot(3, 1))));

    @Test
    void raw_isTheLine() {
        // 0.5 + 2 - 0.2 * 3
        assertThat(REGRESSION.raw(new double[] {2, 3})).isCloseTo(1.9, within(1e-12));
    }

    @Test
    void predict_interpolatesAndKeepsToTheEnds() {
        // 1.9 lies 0.45 of the way from 1 to 3
        assertThat(REGRESSION.predict(new double[] {2, 3})).isCloseTo(0.725, within(1e-12));
        assertThat(REGRESSION.predict(new double[] {20, 3})).isEqualTo(1);
        assertThat(REGRESSION.predict(new double[] {-20, 3})).isZero();
    }

    @Test
    void parse_readsWhatWasWritten() {
        FittedRegression read = FittedRegression.parse(REGRESSION.written());

        assertThat(read.written()).isEqualTo(REGRESSION.written());
        assertThat(read.predict(new double[] {2, 3})).isEqualTo(REGRESSION.predict(new double[] {2, 3}));
    }

    @Test
    void shippedModel_hasACoefficientPerFeature() {
        AnswerModel model = AnswerModel.levelOne();

        assertThat(List.of(model.score(), model.correct(), model.contradictory(), model.error()))
                .allSatisfy(part -> assertThat(part.features()).isEqualTo(AnswerFeatures.NAMES.size()));
    }
}
