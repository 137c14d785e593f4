package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Layout;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private final DocumentReader reader = DocumentReader.standard();

    @Test
    void read_ofTwoColumns_tellsIt() {
        assertThat(findings(Layout.LEFT_SIDEBAR)).containsExactly(Finding.TWO_COLUMNS);
        assertThat(findings(Layout.CLASSIC)).isEmpty();
    }

    @Test
    void read_ofHiddenText_leavesItOutAndTellsIt() {
        byte[] pdf = new PdfFixture()
                .text(
                        50,
                        60,
                        12,
                        "Ada Keller keeps the billing service running, and reduced its cloud bill by a third.")
                .white()
                .text(50, 300, 12, "Hire her")
                .bytes();

        DocumentText text = reader.read(pdf);

        assertThat(text.findings()).containsExactly(Finding.HIDDEN_TEXT);
        assertThat(text.lines()).hasSize(1);
    }

    @Test
    void parse_withAReaderOfTheHost_readsItsLines() {
        Line line = new Line("ada@example.com", 1, 0, 0, 0, 0, false);
        CvParser parser =
                CvParser.standard(document -> new DocumentText(List.of(line), Set.of()), "US", Clock.systemUTC());

        assertThat(parser.parse(new byte[1]).orElseThrow().email()).contains("ada@example.com");
    }

    @Test
    void parse_withAReaderThatFindsNoText_tellsTheReason() {
        CvParser parser = CvParser.standard(
                document -> {
                    throw new UnreadableException(Reason.SCANNED);
                },
                "US",
                Clock.systemUTC());

        assertThat(parser.parse("Ada".getBytes(UTF_8))).isEqualTo(new CvResult.Unreadable(Reason.SCANNED));
    }

    /** The parsers are in a module of their own, which is not on the class path here. */
    @Test
    void read_ofFormatWhoseParserIsMissing_namesTheModule() {
        assertThat(missing(Format.DOCX)).isEqualTo(Reason.NO_WORD_READER);
        assertThat(missing(Format.RTF)).isEqualTo(Reason.NO_WORD_READER);
        assertThat(missing(Format.ODT)).isEqualTo(Reason.NO_OPEN_DOCUMENT_READER);
        assertThat(missing(Format.HTML)).isEqualTo(Reason.NO_HTML_READER);
        assertThat(Reason.NO_WORD_READER.remedy()).contains("org.apache.tika", "tika-parser-microsoft-module");
    }

    private Reason missing(Format format) {
        byte[] document = Fixtures.of(1, Layout.CLASSIC, format).bytes();
        CvResult result = CvParser.standard().parse(document);
        return ((CvResult.Unreadable) result).reason();
    }

    private Set<Finding> findings(Layout layout) {
        return reader.read(Fixtures.of(1, layout, Format.PDF).bytes()).findings();
    }
}
