package dev.prepai.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitConformalTest {
    private static final double[] ERRORS = {.3, -.1, .7, .2, -.9, .4, .05, -.6, 1.1, .25, .5, -.35};
    private static final double[] DIFFICULTIES = {1, .5, 2, .8, 1.5, .4, .1, 1.2, 1, .5, 2, .7};

    /** The quotients in fractions, sorted: 12th, 11th and 7th smallest of 12. */
    @Test
    void fit_withDifficulties_takesTheRankedQuotient() {
        assertThat(SplitConformal.fit(ERRORS, DIFFICULTIES, 0.9).quantile()).isCloseTo(1.1, within(1e-12));
        assertThat(SplitConformal.fit(ERRORS, DIFFICULTIES, 0.8).quantile()).isCloseTo(1, within(1e-12));
        assertThat(SplitConformal.fit(ERRORS, DIFFICULTIES, 0.5).quantile()).isCloseTo(0.5, within(1e-12));
    }

    /** 25 · 0.56 is 14, although not in doubles, so the fourteenth of 24 errors is meant. */
    @Test
    void fit_whereTheRankIsWhole_doesNotTakeTheNext() {
        double[] errors = IntStream.rangeClosed(1, 24).asDoubleStream().toArray();

        assertThat(SplitConformal.fit(errors, ones(24), 0.56).quantile()).isEqualTo(14);
        assertThat(SplitConformal.fit(errors, ones(24), 0.96).quantile()).isEqualTo(24);
    }

    @Test
    void leastCount_isTheFewestThatCanCover() {
        assertThat(SplitConformal.leastCount(0.9)).isEqualTo(9);
        assertThat(SplitConformal.leastCount(0.95)).isEqualTo(19);
        assertThat(SplitConformal.leastCount(0.99)).isEqualTo(99);
        assertThat(SplitConformal.leastCount(0.5)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SplitConformal.fit(new double[8], ones(8), 0.9))
                .withMessageContaining("at least 9");
    }

    @Test
    void around_prediction_isAsWideAsTheDifficulty() {
        SplitConformal intervals = new SplitConformal(0.9, 2);

        assertThat(intervals.around(5, 0.5)).isEqualTo(new Interval(4, 6));
        assertThat(intervals.around(5, 1)).isEqualTo(new Interval(3, 7));
    }

    /** The 18th of 19 errors bounds a new one with probability 18/20; 4,000 rounds have a standard error of .005. */
    @Test
    void around_newAnswers_coversAsPromised() {
        Random random = new Random(5);
        int covered = 0;
        for (int round = 0; round < 4000; round++) {
            double[] difficulties = random.doubles(20, 0.2, 2).toArray();
            double[] errors = Arrays.stream(difficulties)
                    .map(difficulty -> difficulty * random.nextGaussian())
                    .toArray();
            SplitConformal intervals =
                    SplitConformal.fit(Arrays.copyOf(errors, 19), Arrays.copyOf(difficulties, 19), 0.9);
            covered += intervals.around(0, difficulties[19]).contains(errors[19]) ? 1 : 0;
        }
        assertThat(covered / 4000.0).isCloseTo(0.9, within(0.02));
    }

    @Test
    void fit_ofWrongNumbers_isRejected() {
        double[] errors = new double[9];
        assertThatIllegalArgumentException().isThrownBy(() -> SplitConformal.fit(errors, ones(8), 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> SplitConformal.fit(errors, new double[9], 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> SplitConformal.fit(errors, ones(9), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SplitConformal.fit(errors, ones(9), Double.NaN));
        errors[3] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> SplitConformal.fit(errors, ones(9), 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new SplitConformal(0.9, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SplitConformal(0.9, 1).around(5, 0));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
