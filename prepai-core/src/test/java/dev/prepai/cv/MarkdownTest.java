package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.fixture.CvLanguage;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void read_ofMarkdown_takesTheMarksAway() {
        List<Line> lines = read("""
                # Ada *Keller*
                **Backend Engineer**
                [ada@example.com](mailto:ada@example.com) | see <https://example.org>

                ## Skills ##
                ---
                | Java | `Go` |
                |------|------|
                - C\\# and snake_case, 2 * 3 * 4
                > A __quoted__ line
                """);

        assertThat(lines)
                .extracting(Line::text)
                .containsExactly(
                        "Ada Keller",
                        "Backend Engineer",
                        "ada@example.com | see https://example.org",
                        "Skills",
                        "Java\tGo",
                        "- C# and snake_case, 2 * 3 * 4",
                        "A quoted line");
        assertThat(lines.get(0).fontSize()).isGreaterThan(lines.get(3).fontSize());
        assertThat(lines.get(1).bold()).isTrue();
        assertThat(lines.get(2).link()).contains("mailto:ada@example.com");
    }

    @Test
    void read_ofTextWithStrayMarks_keepsThem() {
        assertThat(read("Ada Keller\n# of reports: *9*\nC# | F#\n"))
                .extracting(Line::text)
                .containsExactly("Ada Keller", "# of reports: *9*", "C# | F#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "- ", "`", "#", "|", "| ", "*a ", "**a ", "[", "[a](", "<a", " ", "\\"})
    @Timeout(60)
    void read_ofEndlessMarks_ends(String marks) {
        String endless = marks.repeat(400_000 / marks.length());

        assertThat(read("# Ada\n## Skills\n# a" + endless + "x\n")).isNotEmpty();
        assertThat(read("# Ada\n## Skills\n" + (endless.substring(0, 9_000) + "x\n|").repeat(20) + "x\n|"
                        + (endless.substring(0, 9_000) + "x\n|").repeat(20) + "x|"))
                .isNotEmpty();
    }

    @Test
    void parse_ofMarkdownInAllLayouts_findsTheName() {
        CvParser parser = CvParser.standard();

        assertThat(Fixtures.all(CvLanguage.ENGLISH, Format.MARKDOWN, 1))
                .allSatisfy(fixture -> assertThat(
                                parser.parse(fixture.bytes()).orElseThrow().name())
                        .contains(fixture.persona().name()));
    }

    private static List<Line> read(String text) {
        return DocumentReader.standard().read(text.getBytes(UTF_8)).lines();
    }
}
