package dev.prepai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixture;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Persona;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final CvParser parser = CvParser.standard();

    /** The shares are a little below those that were measured. */
    @ParameterizedTest
    @CsvSource({"DOCX, 0.87, 0.89", "ODT, 0.85, 0.89", "RTF, 0.85, 0.89", "HTML, 0.93, 0.89", "MARKDOWN, 0.95, 0.89"})
    void parse_ofEachFormatInAllLayouts_findsMostFields(Format format, double names, double companies) {
        List<Fixture> fixtures =
                Fixtures.all(CvLanguage.ENGLISH, format, 1, 1_001).toList();

        assertThat(share(fixtures, FormatsTest::hasName)).isGreaterThanOrEqualTo(names);
        assertThat(share(fixtures, FormatsTest::hasEmail)).isEqualTo(1);
        assertThat(share(fixtures, FormatsTest::hasCompanies)).isGreaterThanOrEqualTo(companies);
    }

    private double share(List<Fixture> fixtures, BiPredicate<Cv, Persona> found) {
        double all = 0;
        for (Fixture fixture : fixtures) {
            boolean hit = parser.parse(fixture.bytes()) instanceof CvResult.Parsed parsed
                    && found.test(parsed.cv(), fixture.persona());
            all += hit ? 1 : 0;
        }
        return all / fixtures.size();
    }

    private static boolean hasName(Cv cv, Persona persona) {
        return isSame(cv.name(), Optional.of(persona.name()));
    }

    private static boolean hasEmail(Cv cv, Persona persona) {
        return isSame(cv.email(), Optional.of(persona.email()));
    }

    private static boolean hasCompanies(Cv cv, Persona persona) {
        return persona.jobs().stream()
                .allMatch(job ->
                        cv.work().stream().anyMatch(found -> isSame(found.company(), Optional.of(job.company()))));
    }

    private static boolean isSame(Optional<String> found, Optional<String> truth) {
        return folded(found).equals(folded(truth));
    }

    private static String folded(Optional<String> text) {
        return text.orElse("").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
