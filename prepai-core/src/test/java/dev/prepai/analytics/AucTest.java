package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AucTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** The ratings of 51 abnormal and 58 normal images in table I of Hanley and McNeil 1982. */
    private static final Auc RATINGS = Auc.of(ratings(3, 2, 2, 11, 33), ratings(33, 6, 6, 11, 2));

    @Test
    void of_ratingsOfHanleyAndMcNeil_isTheirAreaAndError() {
        assertThat(RATINGS.positives()).isEqualTo(51);
        assertThat(RATINGS.negatives()).isEqualTo(58);
        assertThat(RATINGS.area()).isCloseTo(0.893, within(0.0005));
        assertThat(RATINGS.standardError()).isCloseTo(0.032, within(0.0005));
        assertThat(RATINGS.area()).isCloseTo(0.8931710615280597, EXACT);
        assertThat(RATINGS.standardError()).isCloseTo(0.03248657960734211, EXACT);
    }

    @Test
    void interval_ofRatings_isThatOfARootFinder() {
        assertThat(RATINGS.interval(0.95).low()).isCloseTo(0.8116884072884328, EXACT);
        assertThat(RATINGS.interval(0.95).high()).isCloseTo(0.9400061826404603, EXACT);
        assertThat(RATINGS.interval(0.9).low()).isCloseTo(0.8274229946706425, EXACT);
        assertThat(RATINGS.interval(0.9).high()).isCloseTo(0.9343054643015902, EXACT);
    }

    @Test
    void interval_ofPerfectAreas_hasAWidth() {
        Auc perfect = new Auc(1, 10, 20);

        assertThat(perfect.standardError()).isZero();
        assertThat(perfect.interval(0.95).low()).isCloseTo(0.8489213534738878, EXACT);
        assertThat(perfect.interval(0.95).high()).isEqualTo(1);
        assertThat(new Auc(0, 20, 10).interval(0.95).low()).isZero();
        assertThat(new Auc(0, 20, 10).interval(0.95).high()).isCloseTo(1 - 0.8489213534738878, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "5, 5", "500, 3", "1000000000, 1000000000"})
    void interval_ofAnyArea_holdsItAndStaysOnTheScale(int positives, int negatives) {
        for (double area : new double[] {0, 0.001, 0.25, 0.5, 0.75, 0.999, 1}) {
            var interval = new Auc(area, positives, negatives).interval(0.95);

            assertThat(interval.contains(area)).isTrue();
            assertThat(interval.low()).isBetween(0.0, 1.0);
            assertThat(interval.high()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void of_scoresInAnyOrder_countsPairsAndHalvesOfTies() {
        Auc auc = Auc.of(new double[] {3, 1, 2}, new double[] {2, 0});

        assertThat(auc.area()).isEqualTo(4.5 / 6);
        assertThat(Auc.of(new double[] {2, 3, 1}, new double[] {0, 2})).isEqualTo(auc);
        assertThat(Auc.of(new double[] {0, 2}, new double[] {2, 3, 1}).area()).isEqualTo(1.5 / 6);
        assertThat(Auc.of(new double[] {-0.0}, new double[] {0.0}).area()).isEqualTo(0.5);
    }

    @Test
    void of_noScoreOrNoNumber_isRefused() {
        double[] one = {1};
        assertThatIllegalArgumentException().isThrownBy(() -> Auc.of(one, new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Auc.of(new double[] {Double.NaN}, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Auc(1.1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RATINGS.interval(1));
    }

    private static double[] ratings(int... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(rating -> {
                    double[] same = new double[counts[rating]];
                    Arrays.fill(same, rating + 1);
                    return same;
                })
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }
}
