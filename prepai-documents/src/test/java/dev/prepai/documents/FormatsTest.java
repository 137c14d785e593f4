package dev.prepai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.Cv;
import dev.prepai.cv.CvParser;
import dev.prepai.cv.DocumentReader;
import dev.prepai.cv.DocumentText;
import dev.prepai.cv.Finding;
import dev.prepai.cv.Line;
import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Persona;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final CvParser parser = CvParser.standard();

    /** The shares are a little below those that were measured. */
    @ParameterizedTest
    @CsvSource({"DOCX, 0.87, 0.89", "ODT, 0.85, 0.89", "RTF, 0.85, 0.89", "HTML, 0.93, 0.89"})
    void parse_ofEachFormatInAllLayouts_findsMostFields(Format format, double names, double companies) {
        List<Found> found = Fixtures.all(CvLanguage.ENGLISH, format, 1)
                .map(fixture -> new Found(parser.parse(fixture.bytes()).orElseThrow(), fixture.persona()))
                .toList();

        assertThat(share(found, Found::hasName)).isGreaterThanOrEqualTo(names);
        assertThat(share(found, Found::hasEmail)).isEqualTo(1);
        assertThat(share(found, Found::hasCompanies)).isGreaterThanOrEqualTo(companies);
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

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "windows-1252, false", "ISO-8859-2, true"})
    void read_ofHtmlWithFewForeignLetters_decodesThem(Charset charset, boolean declared) {
        String name = charset.name().equals("ISO-8859-2") ? "Elsa \u0141uczak" : "Elsa \u00C5kerblom";
        String html = "<html><head>" + (declared ? "<meta charset=\"" + charset + "\">" : "") + "</head><body><h1>"
                + name + "</h1></body></html>";

        assertThat(DocumentReader.standard().read(html.getBytes(charset)).lines())
                .extracting(Line::text)
                .containsExactly(name);
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

    private static double share(List<Found> all, Predicate<Found> condition) {
        return all.stream().filter(condition).count() / (double) all.size();
    }

    private record Found(Cv cv, Persona truth) {
        boolean hasName() {
            return isSame(cv.name(), truth.name());
        }

        boolean hasEmail() {
            return isSame(cv.email(), truth.email());
        }

        boolean hasCompanies() {
            return truth.jobs().stream()
                    .allMatch(job -> cv.work().stream().anyMatch(each -> isSame(each.company(), job.company())));
        }

        private static boolean isSame(Optional<String> found, String truth) {
            return folded(found.orElse("")).equals(folded(truth));
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }
}
