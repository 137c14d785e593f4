package dev.prepai.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.cv.fixture.Fixture;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
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
    void read_ofPdfWithLinks_tellsWhereTheyLead() {
        Fixture fixture = Fixtures.of(1, Layout.CLASSIC, Format.PDF);

        List<String> links = reader.read(fixture.bytes()).lines().stream()
                .flatMap(line -> line.link().stream())
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allMatch(link -> link.equals("mailto:" + fixture.persona().email())
                        || fixture.persona().links().stream()
                                .anyMatch(each -> each.url().equals(link)));
    }

    @Test
    void read_ofFontWithoutLetters_tellsIt() throws IOException {
        byte[] plain = new PdfFixture()
                .text(
                        50,
                        60,
                        12,
                        "Ada Keller keeps the billing service running, and reduced its cloud bill by a third.")
                .bytes();
        COSArray names = new COSArray();
        names.add(COSInteger.get('a'));
        for (int i = 0; i < 26; i++) {
            names.add(COSName.getPDFName("g" + i));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, names);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(plain)) {
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName font : resources.getFontNames()) {
                resources.getFont(font).getCOSObject().setItem(COSName.ENCODING, encoding);
            }
            pdf.save(bytes);
        }

        assertThat(reader.read(plain).findings()).isEmpty();
        assertThat(reader.read(bytes.toByteArray()).findings()).containsExactly(Finding.UNMAPPABLE_FONTS);
    }

    @Test
    void parse_withAReaderOfTheHost_readsItsLines() {
        Line line = new Line("ada@example.com", 1, 0, 0, 0, 0, false);
        CvParser parser = CvParser.builder()
                .reader(document -> new DocumentText(List.of(line), Set.of()))
                .build();

        assertThat(parser.parse(new byte[1]).orElseThrow().email()).contains("ada@example.com");
    }

    @Test
    void parse_withAReaderThatFindsNoText_tellsTheReason() {
        CvParser parser = CvParser.builder()
                .reader(document -> {
                    throw new UnreadableException(Reason.SCANNED);
                })
                .build();

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
