package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationsTest {
    private static final Organizations ORGANIZATIONS = new Organizations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ridgemont State University",
                "UNIVERSITE DE LYON",
                "Fachhochschule Aachen",
                "Polytechnic Institute of Boise",
                "Srednja \u0161ola Kranj"
            })
    void institution_ofASchool_isOne(String text) {
        assertThat(ORGANIZATIONS.institution(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M\u00FCller GmbH", "Kowalski sp. z o.o.", "Acme S.A.", "Acme LLC"})
    void employer_withALegalForm_isOne(String text) {
        assertThat(ORGANIZATIONS.employer(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Freelance", "self-employed", "Independent Consultant", "Selbstst\u00E4ndig"})
    void isOwnAccount_ofWorkForOneself_holds(String text) {
        assertThat(ORGANIZATIONS.isOwnAccount(text)).isTrue();
        assertThat(ORGANIZATIONS.isOwnAccount(text + " GmbH")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Globex Systems", "Tundra Analytics", "Initech Logistics"})
    void employer_withAnAmbiguousWord_isMoreThanAName(String text) {
        assertThat(ORGANIZATIONS.employer(text))
                .isGreaterThan(ORGANIZATIONS.employer("Globex Initech"))
                .isLessThan(ORGANIZATIONS.employer("Globex GmbH"));
    }
}
