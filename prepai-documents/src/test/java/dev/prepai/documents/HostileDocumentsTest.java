package dev.prepai.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.CvParser;
import dev.prepai.cv.CvResult;
import dev.prepai.cv.CvResult.Reason;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Layout;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HostileDocumentsTest {
    private static final String TEXT = "word/document.xml";
    private static final String LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><w " + Zip.WORD
            + ">&d;</w>";
    private static final String OUTSIDE =
            "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w " + Zip.WORD + ">&x;</w>";
    private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private final CvParser parser = CvParser.standard();

    @Test
    void parse_ofDocumentTypeInAnyPart_isCorrupt() {
        assertThat(reason(Zip.docx().entry(TEXT, LAUGHS).bytes())).isEqualTo(Reason.CORRUPT);
        assertThat(reason(Zip.docx().entry(TEXT, OUTSIDE).bytes())).isEqualTo(Reason.CORRUPT);
        assertThat(reason(Zip.docx()
                        .entry(TEXT, "<w:document " + Zip.WORD + "/>")
                        .entry("word/settings.xml", LAUGHS)
                        .bytes()))
                .isEqualTo(Reason.CORRUPT);
        assertThat(reason(Zip.odt(""))).isEqualTo(Reason.EMPTY);
        assertThat(reason(new Zip()
                        .entry("mimetype", "application/vnd.oasis.opendocument.text")
                        .entry("content.xml", OUTSIDE)
                        .bytes()))
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void parse_ofXmlNestedWithoutEnd_isCorrupt() {
        String deep = "<w:p>".repeat(50_000) + "</w:p>".repeat(50_000);

        assertThat(reason(Zip.docx("", deep))).isEqualTo(Reason.CORRUPT);
        assertThat(reason(Zip.odt(deep.replace("w:", "text:")))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void parse_ofZipThatInflatesWithoutEnd_isTooLarge() {
        String blanks = " ".repeat(1 << 20);

        assertThat(reason(Zip.docx().entry(TEXT, blanks, 32).bytes())).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(Zip.docx().entry("word/media/image2.png", blanks, 32).bytes()))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void parse_ofZipWithEndlessEntries_isTooLarge() {
        Zip zip = Zip.docx();
        for (int i = 0; i < 3_000; i++) {
            zip.entry("word/" + i + ".xml", "<a/>");
        }

        assertThat(reason(zip.bytes())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void parse_ofEndlessElements_isTooLarge() {
        assertThat(reason(Zip.docx("", "<w:p/>".repeat(210_000)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void parse_ofHtmlNestedWithoutEnd_isCorrupt() {
        assertThat(reason(("<html>" + "<div>".repeat(200_000)).getBytes(US_ASCII)))
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void parse_ofHtmlWithUnclosedTagsAndQuotes_ends() {
        assertThat(parser.parse(("<html><a \"" + "<a \"".repeat(100_000)).getBytes(US_ASCII)))
                .isNotNull();
        assertThat(parser.parse(("<html>" + "<!--".repeat(100_000)).getBytes(US_ASCII)))
                .isNotNull();
        assertThat(parser.parse(("<html>" + "<p><li><td>".repeat(30_000)).getBytes(US_ASCII)))
                .isNotNull();
    }

    @Test
    void parse_ofRtfNestedWithoutEnd_isCorrupt() {
        assertThat(reason(("{\\rtf1" + "{\\b ".repeat(100_000)).getBytes(US_ASCII)))
                .isEqualTo(Reason.CORRUPT);
        assertThat(parser.parse("{\\rtf1 Ada\\bin999999999 }".getBytes(US_ASCII)))
                .isNotNull();
    }

    @Test
    void parse_ofZipWithoutADocument_isUnsupported() {
        assertThat(reason(new Zip().entry("cv.txt", "Ada Keller").bytes())).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(new Zip().entry("mimetype", "application/epub+zip").bytes()))
                .isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void parse_ofEmptyParts_isCorrupt() {
        assertThat(reason(Zip.docx().entry(TEXT, "").bytes())).isEqualTo(Reason.CORRUPT);
        assertThat(reason(Zip.docx("", ""))).isEqualTo(Reason.EMPTY);
        assertThat(reason(
                        new Zip().entry(TEXT, "<w:document " + Zip.WORD + "/>").bytes()))
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void parse_ofFilesThatOnlyBeginLikeADocument_tellsWhy() {
        assertThat(reason("PK\3\4 Ada Keller".getBytes(US_ASCII))).isEqualTo(Reason.CORRUPT);
        assertThat(reason((COMPOUND + "Ada Keller").getBytes(ISO_8859_1))).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(compound("WordDocument"))).isEqualTo(Reason.CORRUPT);
        assertThat(reason("{\\rtf1".getBytes(US_ASCII))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void parse_ofEncryptedDocuments_isEncrypted() {
        byte[] odt = new Zip()
                .entry("mimetype", "application/vnd.oasis.opendocument.text")
                .entry("META-INF/manifest.xml", "<manifest:encryption-data/>")
                .bytes();

        assertThat(reason(odt)).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason(compound("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT", "RTF", "HTML", "MARKDOWN"})
    void parse_ofAnyTruncationOrFlippedBytes_neverThrows(Format format) {
        byte[] document = Fixtures.of(3, Layout.LEFT_SIDEBAR, format).bytes();
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            byte[] damaged = Arrays.copyOf(document, document.length * (i + 1) / 12);
            for (int j = 0; j < i % 7; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(parser.parse(damaged)).isNotNull();
        }
    }

    private Reason reason(byte[] document) {
        CvResult result = parser.parse(document);
        assertThat(result).isInstanceOf(CvResult.Unreadable.class);
        return ((CvResult.Unreadable) result).reason();
    }

    private static byte[] compound(String stream) {
        byte[] document = Arrays.copyOf(COMPOUND.getBytes(ISO_8859_1), 4_096);
        byte[] name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, document, 1_024, name.length);
        return document;
    }
}
