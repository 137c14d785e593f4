package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    private static final CvParser PARSER = CvParser.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jean-Baptiste d'Aubigny",
                "Layla al-Hakim",
                "Anouk van 't Hof",
                "H A N N A H   O K O N K W O - H U G H E S",
                "D W I G H T   S T .   C L A I R"
            })
    void parse_nameOfManySpellings_findsIt(String name) {
        String written =
                name.contains("  ") ? name.replaceAll("(?<=\\S) (?=\\S)", "").replaceAll(" +", " ") : name;

        assertThat(cv(name + "\nData Scientist\ncontact@example.com").name()).contains(written);
    }

    @Test
    void parse_titleLikeAName_prefersTheName() {
        assertThat(cv("Wissenschaftlicher Mitarbeiter\nHeike Brandt\nkontakt@example.com")
                        .name())
                .contains("Heike Brandt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ada@example.com | Lyon, France; Lyon, France",
                "Bristol / ada@example.com / 020 7946 0137; Bristol",
                "ada@example.com \u2013 80331 M\u00FCnchen; 80331 M\u00FCnchen",
                "Woonplaats: Groningen | ada@example.com; Groningen",
            })
    void parse_contactLine_findsThePlace(String line, String place) {
        assertThat(cv("Ada Keller\n" + line).location()).contains(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bristol | 020 7946 0137 | ada@example.com; +442079460137",
                "ada@example.com | 020 7946 0137; +442079460137",
                "K\u00F6ln | 0171/3920052 | ada@example.com; +491713920052",
                "Boise, ID | (208) 555-0134 | ada@example.com; +12085550134",
            })
    void parse_nationalNumber_isThatOfThePlaceOrOfAnyCountry(String line, String number) {
        assertThat(cv("Ada Keller\n" + line).phone()).contains(number);
    }

    @Test
    void parse_dates_areNoPhone() {
        assertThat(cv("Ada Keller\nMilano\nada@example.com\nEsperienza\n2021/11 - 2023/07\n08/2023")
                        .phone())
                .isEmpty();
    }

    private static Cv cv(String text) {
        return PARSER.parse(text.getBytes(UTF_8)).orElseThrow();
    }
}
