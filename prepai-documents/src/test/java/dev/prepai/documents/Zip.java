package dev.prepai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file in the making. */
final class Zip {
    private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + "<Default Extension='png' ContentType='image/png'/><Override PartName='/word/document.xml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
            + "<Override PartName='/word/styles.xml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'/></Types>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>";
    static final String WORD = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Returns a DOCX without the part that holds its text, but with an image and a theme, as word processors write them. */
    static Zip docx() {
        return docx("word/document.xml");
    }

    static Zip docx(String text) {
        return new Zip()
                .entry("[Content_Types].xml", TYPES.replace("word/document.xml", text))
                .entry("_rels/.rels", RELATIONS.formatted(relation(1, "officeDocument", text)))
                .entry(
                        text.replace("word/", "word/_rels/") + ".rels",
                        RELATIONS.formatted(relation(1, "styles", "styles.xml")
                                + relation(2, "theme", "theme/theme1.xml")
                                + relation(3, "image", "/word/media/image1.png")))
                .entry("word/theme/theme1.xml", "<theme/>")
                .entry("word/media/image1.png", "PNG");
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id='r%d' Type='%s%s' Target='%s'/>".formatted(number, OFFICE, type, target);
    }

    /** Returns a DOCX of paragraphs, with styles. */
    static byte[] docx(String styles, String paragraphs) {
        return docx().entry("word/styles.xml", "<w:styles " + WORD + ">" + styles + "</w:styles>")
                .entry("word/document.xml", "<w:document " + WORD + "><w:body>" + paragraphs + "</w:body></w:document>")
                .bytes();
    }

    /** Returns an ODT with the children of its content. */
    static byte[] odt(String content) {
        String name = "urn:oasis:names:tc:opendocument:xmlns:";
        return new Zip()
                .entry("mimetype", "application/vnd.oasis.opendocument.text")
                .entry(
                        "content.xml",
                        "<office:document-content xmlns:office='%soffice:1.0' xmlns:text='%stext:1.0'"
                                        .formatted(name, name)
                                + " xmlns:style='%sstyle:1.0' xmlns:fo='%sxsl-fo-compatible:1.0'>".formatted(name, name)
                                + content + "</office:document-content>")
                .bytes();
    }

    Zip entry(String name, String content) {
        return entry(name, content, 1);
    }

    Zip entry(String name, String content, int times) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                zip.write(content.getBytes(UTF_8));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
