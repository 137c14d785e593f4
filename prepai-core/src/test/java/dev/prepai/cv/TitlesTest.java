package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    private static final Titles TITLES = new Titles();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senior Software Engineer",
                "Account Executive, Northern Region",
                "CHIEF OF STAFF",
                "Softwareentwicklerin",
                "Chef de projet",
                "Ingenieur"
            })
    void score_ofATitle_isOne(String text) {
        assertThat(TITLES.score(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tech Lead", "Head of Sales", "Product Owner", "Warehouse Packer"})
    void score_endingWithAnAmbiguousWord_isThatOfATitle(String text) {
        assertThat(TITLES.score(text)).isGreaterThanOrEqualTo(0.7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head Hunters Limited", "Lead Generation", "Globex Systems LLC", "Mobility"})
    void score_ofSomethingElse_isLow(String text) {
        assertThat(TITLES.score(text)).isLessThan(0.5);
    }
}
