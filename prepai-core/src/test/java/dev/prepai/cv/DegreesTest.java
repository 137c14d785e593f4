package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegreesTest {
    private static final Degrees DEGREES = new Degrees();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B.S. in Computer Science | B.S. | Computer Science",
                "BSc Computer Science | BSc | Computer Science",
                "Laurea magistrale in Informatica | Laurea magistrale | Informatica",
                "Doutoramento em Engenharia Inform\u00E1tica | Doutoramento | Engenharia Inform\u00E1tica",
                "Diplom, Informatik | Diplom | Informatik",
                "B.Tech - Finance | B.Tech | Finance",
                "B.Tech., Finance | B.Tech. | Finance",
            })
    void find_degreeAndSubject_tellsThemApart(String text, String degree, String area) {
        Degrees.Found found = DEGREES.find(text).orElseThrow();

        assertThat(found.degree()).isEqualTo(degree);
        assertThat(found.area()).isEqualTo(area);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MBO niveau 4", "Dipl\u00F4me d'ing\u00E9nieur", "Mestrado Integrado", "High School Diploma"})
    void find_degreeOfSeveralWords_isWhole(String text) {
        assertThat(DEGREES.find(text).orElseThrow().degree()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Made it abs and bs", "Softball team", "Mae Jemison"})
    void find_ambiguousSpellingInSmallLetters_isNone(String text) {
        assertThat(DEGREES.find(text)).isEmpty();
    }
}
