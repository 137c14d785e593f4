package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published to three digits; the fractions come from the table of coincidences. */
class KrippendorffAlphaTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Krippendorff 2011, section C: four observers, twelve units, .743, .815 and .849. */
    private static final List<double[]> FOUR_OBSERVERS = units(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /** "Krippendorff's alpha", Wikipedia: three coders, fifteen units, .691 and .811. */
    private static final List<double[]> THREE_CODERS =
            units(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    @Test
    void of_fourObservers_isThePublishedValue() {
        assertThat(KrippendorffAlpha.NOMINAL.of(FOUR_OBSERVERS)).hasValueCloseTo(113 / 152.0, EXACT);
        assertThat(KrippendorffAlpha.ORDINAL.of(FOUR_OBSERVERS)).hasValueCloseTo(108_577 / 133_160.0, EXACT);
        assertThat(KrippendorffAlpha.INTERVAL.of(FOUR_OBSERVERS)).hasValueCloseTo(951 / 1120.0, EXACT);
    }

    @Test
    void of_threeCoders_isThePublishedValue() {
        assertThat(KrippendorffAlpha.NOMINAL.of(THREE_CODERS)).hasValueCloseTo(56 / 81.0, EXACT);
        assertThat(KrippendorffAlpha.ORDINAL.of(THREE_CODERS)).hasValueCloseTo(112_173 / 139_048.0, EXACT);
        assertThat(KrippendorffAlpha.INTERVAL.of(THREE_CODERS)).hasValueCloseTo(643 / 793.0, EXACT);
    }

    @Test
    void of_fullAgreement_isOne() {
        List<double[]> units = List.of(new double[] {1, 1}, new double[] {2, 2, 2});

        for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
            assertThat(alpha.of(units)).hasValue(1);
        }
    }

    /** By hand: Dₒ = 1 and Dₑ = 2 · 2 · 2 / (4 · 3) = 2/3. */
    @Test
    void of_fullDisagreement_isNegative() {
        List<double[]> units = List.of(new double[] {0, 1}, new double[] {0, 1});

        for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
            assertThat(alpha.of(units)).hasValueCloseTo(-0.5, EXACT);
        }
    }

    @Test
    void of_equalOrSingleRatings_hasNoValue() {
        for (KrippendorffAlpha alpha : KrippendorffAlpha.values()) {
            assertThat(alpha.of(List.of())).isEmpty();
            assertThat(alpha.of(List.of(new double[] {1}, new double[] {2}))).isEmpty();
            assertThat(alpha.of(Collections.nCopies(3, new double[] {0.1, 0.1})))
                    .isEmpty();
        }
    }

    @Test
    void of_ratingThatIsNoNumber_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.INTERVAL.of(List.of(new double[] {1, Double.NaN})));
    }

    private static List<double[]> units(String... raters) {
        List<String[]> rows = Stream.of(raters).map(row -> row.split(" ", -1)).toList();
        return IntStream.range(0, rows.get(0).length)
                .mapToObj(unit -> rows.stream()
                        .map(row -> row[unit])
                        .filter(rating -> !rating.equals("."))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
