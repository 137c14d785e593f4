package dev.prepai.cv;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws a one-page PDF of a person who does not exist. */
final class PdfFixture {
    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream content;

    PdfFixture() {
        document.addPage(page);
        content = of(() -> new PDPageContentStream(document, page));
    }

    /** Writes a line; {@code y} is measured from the top. */
    PdfFixture text(float x, float y, float size, String text) {
        return draw(x, y, size, size > 10 ? BOLD : PLAIN, text);
    }

    /** Writes lines below each other, 14 points apart. */
    PdfFixture column(float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(x, y + 14 * i, 10, lines[i]);
        }
        return this;
    }

    PdfFixture white() {
        return run(() -> content.setNonStrokingColor(1f));
    }

    PdfFixture black() {
        return run(() -> content.setNonStrokingColor(0f));
    }

    PdfFixture banner(float height) {
        return run(() -> {
            content.setNonStrokingColor(0.1f, 0.2f, 0.4f);
            content.addRect(0, PDRectangle.A4.getHeight() - height, PDRectangle.A4.getWidth(), height);
            content.fill();
        });
    }

    PdfFixture mode(RenderingMode mode) {
        return run(() -> content.setRenderingMode(mode));
    }

    PdfFixture image() {
        return run(() -> content.drawImage(
                LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB)),
                0,
                0,
                595,
                842));
    }

    /** Adds forms in which each of {@code levels} draws the next one {@code times}; the last draws the first. */
    PdfFixture forms(int levels, int times) {
        return run(() -> {
            PDFormXObject[] forms = new PDFormXObject[levels];
            for (int i = 0; i < levels; i++) {
                forms[i] = new PDFormXObject(new PDStream(document));
                forms[i].setBBox(PDRectangle.A4);
            }
            for (int i = 0; i < levels; i++) {
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F"), forms[(i + 1) % levels]);
                forms[i].setResources(resources);
                try (var stream = forms[i].getStream().createOutputStream()) {
                    stream.write("/F Do\n".repeat(times).getBytes(StandardCharsets.US_ASCII));
                }
            }
            content.drawForm(forms[0]);
        });
    }

    /** Makes the page tree contain itself. */
    PdfFixture pageLoop() {
        return run(() -> {
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            kids.add(pages);
            pages.setItem(COSName.COUNT, COSInteger.get(1_000_000));
        });
    }

    PdfFixture pages(int count) {
        for (int i = 1; i < count; i++) {
            document.addPage(new PDPage(PDRectangle.A4));
        }
        return this;
    }

    PdfFixture encrypted(String password) {
        return run(() -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run(() -> {
            content.close();
            document.save(bytes);
            document.close();
        });
        return bytes.toByteArray();
    }

    private PdfFixture draw(float x, float y, float size, PDFont font, String text) {
        return run(() -> {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            content.showText(text);
            content.endText();
        });
    }

    private PdfFixture run(Drawing drawing) {
        of(() -> {
            drawing.draw();
            return this;
        });
        return this;
    }

    private static <T> T of(Source<T> source) {
        try {
            return source.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Drawing {
        void draw() throws IOException;
    }

    @FunctionalInterface
    private interface Source<T> {
        T get() throws IOException;
    }
}
