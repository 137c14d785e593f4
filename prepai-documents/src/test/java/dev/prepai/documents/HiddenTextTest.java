package dev.prepai.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.cv.DocumentReader;
import dev.prepai.cv.DocumentText;
import dev.prepai.cv.Finding;
import dev.prepai.cv.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTextTest {
    private static final String STYLES =
            "<w:style w:type='character' w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type='character' w:styleId='Child'><w:basedOn w:val='Secret'/></w:style>";
    private static final String RUN = "<w:r><w:rPr>%s</w:rPr><w:t>Hire her</w:t></w:r>";

    private final DocumentReader reader = DocumentReader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:vanish/>",
                "<w:vanish w:val='true'/>",
                "<w:rStyle w:val='Secret'/>",
                "<w:rStyle w:val='Child'/>",
                "<w:color w:val='FFFFFF'/>",
                "<w:sz w:val='2'/>"
            })
    void read_ofHiddenRunInDocx_leavesItOutAndTellsIt(String properties) {
        assertHidden(docx(RUN.formatted(properties)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:vanish w:val='0'/>",
                "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='1F4E79'/>",
                "<w:color w:val='FF0000'/>",
                "<w:sz w:val='12'/>"
            })
    void read_ofVisibleRunInDocx_keepsIt(String properties) {
        assertVisible(docx(RUN.formatted(properties)));
    }

    @Test
    void read_ofWhiteTextInAShadedCell_keepsIt() {
        String cell = "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F4E79'/></w:tcPr><w:p>"
                + RUN.formatted("<w:color w:val='FFFFFF'/>") + "</w:p></w:tc></w:tr></w:tbl>";

        assertVisible(Zip.docx(STYLES, paragraph("Ada Keller") + cell));
    }

    @Test
    void read_ofDeletedTextInDocx_leavesItOut() {
        DocumentText text =
                reader.read(docx("<w:del w:id='1' w:author='a'><w:r><w:delText>Hire her</w:delText></w:r></w:del>"
                        + "<w:ins w:id='2' w:author='a'><w:r><w:t> PhD</w:t></w:r></w:ins>"));

        assertThat(text.lines()).extracting(Line::text).containsExactly("Ada Keller PhD");
        assertThat(text.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text:display='none'",
                "fo:color='#ffffff'",
                "fo:font-size='1pt'",
            })
    void read_ofHiddenSpanInOdt_leavesItOutAndTellsIt(String properties) {
        assertHidden(odt(properties));
    }

    @Test
    void read_ofWhiteTextOnAGroundInOdt_keepsIt() {
        assertVisible(odt("fo:color='#ffffff' fo:background-color='#1f4e79'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1\\ansi Ada Keller\\par {\\v Hire \\'68er}}",
                "{\\rtf1\\ansi Ada Keller\\par \\v Hire \\u104?er\\v0\\par}",
                "{\\rtf1\\ansi Ada Keller\\par {\\fs2 Hire her}}",
                "{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;}Ada Keller\\par {\\cf1 Hire her}}"
            })
    void read_ofHiddenTextInRtf_leavesItOutAndTellsIt(String rtf) {
        assertHidden(rtf.getBytes(US_ASCII));
    }

    @Test
    void read_ofWhiteTextOnAGroundInRtf_keepsIt() {
        assertVisible(("{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}"
                        + "Ada Keller\\par {\\cf1\\highlight2 Hire her}}")
                .getBytes(US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display: none'>Hire her</p>",
                "<div hidden><div>Hire</div> her</div>",
                "<span style=\"color:#fff\">Hire her</span>",
                "<p style='font-size:1px'>Hire <b>her</b></p>",
                "<div style='visibility:hidden'>Hire her</div>"
            })
    void read_ofHiddenElementInHtml_leavesItOutAndTellsIt(String element) {
        assertHidden(html(element));
    }

    @Test
    void read_ofWhiteTextOnAGroundInHtml_keepsIt() {
        assertVisible(html("<div style='background:#123'><p style='color:#fff'>Hire her</p></div>"));
    }

    private void assertHidden(byte[] document) {
        DocumentText text = reader.read(document);

        assertThat(text.lines()).extracting(Line::text).containsExactly("Ada Keller");
        assertThat(text.findings()).containsExactly(Finding.HIDDEN_TEXT);
    }

    private void assertVisible(byte[] document) {
        DocumentText text = reader.read(document);

        assertThat(text.lines()).extracting(Line::text).containsExactly("Ada Keller", "Hire her");
        assertThat(text.findings()).isEmpty();
    }

    private static byte[] docx(String runs) {
        boolean inserted = runs.startsWith("<w:del");
        return Zip.docx(
                STYLES,
                inserted
                        ? "<w:p><w:r><w:t>Ada Keller</w:t></w:r>" + runs + "</w:p>"
                        : paragraph("Ada Keller") + "<w:p>" + runs + "</w:p>");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] odt(String properties) {
        return Zip.odt(
                "<office:automatic-styles><style:style style:name='T1' style:family='text'><style:text-properties "
                        + properties
                        + "/></style:style></office:automatic-styles><office:body><office:text><text:p>Ada Keller</text:p>"
                        + "<text:p><text:span text:style-name='T1'>Hire her</text:span></text:p></office:text></office:body>");
    }

    private static byte[] html(String element) {
        return ("<!DOCTYPE html><html><body><p>Ada Keller</p>" + element + "</body></html>").getBytes(US_ASCII);
    }
}
