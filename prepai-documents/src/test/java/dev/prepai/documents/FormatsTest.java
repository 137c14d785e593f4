package dev.prepai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.DocumentReader;
import dev.prepai.cv.DocumentText;
import dev.prepai.cv.Finding;
import dev.prepai.cv.Line;
import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixture;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Persona;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final CvParser parser = CvParser.standard();

    /** The shares are a little below those that were measured. */
    @ParameterizedTest
    @CsvSource({"DOCX, 0.87, 0.89", "ODT, 0.85, 0.89", "RTF, 0.85, 0.89", "HTML, 0.93, 0.89", "MARKDOWN, 0.95, 0.89"})
    void parse_ofEachFormatInAllLayouts_findsMostFields(Format format, double names, double companies) {
        List<Fixture> fixtures = Fixtures.all(CvLanguage.ENGLISH, format, 1).toList();

        assertThat(share(fixtures, FormatsTest::hasName)).isGreaterThanOrEqualTo(names);
        assertThat(share(fixtures, FormatsTest::hasEmail)).isEqualTo(1);
        assertThat(share(fixtures, FormatsTest::hasCompanies)).isGreaterThanOrEqualTo(companies);
    }

    @Test
    void read_ofDocxWithANumberedPart_readsBreaksAndControls() {
        byte[] docx = Zip.docx("word/document2.xml")
                .entry(
                        "word/document2.xml",
                        "<w:document " + Zip.WORD + "><w:body><w:p><w:r><w:t>Ada Keller</w:t><w:br/>"
                                + "<w:t>Graz</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Skills</w:t></w:r></w:p>"
                                + "<w:sdt><w:sdtContent><w:p><w:r><w:t>Java</w:t></w:r></w:p></w:sdtContent></w:sdt>"
                                + "</w:body></w:document>")
                .bytes();

        DocumentText text = DocumentReader.standard().read(docx);

        assertThat(text.lines()).extracting(Line::text).containsExactly("Ada Keller", "Graz", "Skills", "Java");
        assertThat(text.lines()).extracting(Line::bold).containsExactly(false, false, true, false);
    }

    @Test
    void read_ofHtml_keepsHeadingsItemsCellsAndLinks() {
        String html = "<html><body><h1>Ada Keller</h1><p>See <a href='https://example.org/ada'>my page</a><br>Graz</p>"
                + "<ul><li>Led a team</li></ul><table><tr><td>2019</td><td>Globex</td></tr></table></body></html>";

        List<Line> lines = DocumentReader.standard().read(html.getBytes(UTF_8)).lines();

        assertThat(lines)
                .extracting(Line::text)
                .containsExactly("Ada Keller", "See my page", "Graz", "\u2022 Led a team", "2019", "Globex");
        assertThat(lines.get(0).fontSize()).isGreaterThan(lines.get(1).fontSize());
        assertThat(lines.get(1).link()).contains("https://example.org/ada");
        assertThat(lines.get(2).link()).isEmpty();
    }

    @Test
    void read_ofEndlessParagraphs_readsTheFirstAndTellsIt() {
        DocumentText text =
                DocumentReader.standard().read(("<html><body>" + "<p>Java</p>".repeat(5_001)).getBytes(UTF_8));

        assertThat(text.lines()).hasSize(5_000);
        assertThat(text.findings()).containsExactly(Finding.TRUNCATED);
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
