package dev.prepai.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.cv.fixture.Fixtures;
import dev.prepai.cv.fixture.Format;
import dev.prepai.cv.fixture.Layout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

final class ScannedPagesTest {
    @Test
    void read_recognizedWords_areOrderedLikeThoseOfAPage() throws Exception {
        List<byte[]> pages = new ArrayList<>();
        OcrReader ocr = png -> {
            pages.add(png);
            return List.of(
                    new RecognizedWord("Doe", 0.2, 0.25, 0.1, 0.11),
                    new RecognizedWord("below", 0.1, 0.15, 0.2, 0.21),
                    new RecognizedWord("Jane", 0.1, 0.19, 0.1, 0.11));
        };

        List<Line> lines = new ScannedPages(ocr).read(scan(Layout.CLASSIC));

        assertThat(lines).extracting(Line::text).containsExactly("Jane Doe", "below");
        assertThat(lines.get(0).x()).isBetween(59f, 60f);
        assertThat(lines.get(0).y()).isBetween(84f, 93f);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(pages.get(0)));
        assertThat(image.getWidth()).isBetween(1650, 1656);
        assertThat(image.getColorModel().getNumComponents()).isEqualTo(1);
    }

    @Test
    void read_readerThatFails_leavesTheDocumentScanned() {
        OcrReader broken = png -> {
            throw new IOException("no program");
        };

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> new ScannedPages(broken).read(scan(Layout.CLASSIC)))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(Reason.SCANNED));
    }

    @Test
    void tesseract_languagesThatAreAnOption_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OcrReader.tesseract("--psm 3"));
        assertThatIllegalArgumentException().isThrownBy(() -> OcrReader.tesseract("eng;x"));
    }

    /** Draws a generated CV and puts the picture on a page without text. */
    static byte[] scan(Layout layout) throws IOException {
        byte[] source = Fixtures.of(1, layout, Format.PDF).bytes();
        try (PDDocument original = Loader.loadPDF(source);
                PDDocument scan = new PDDocument()) {
            BufferedImage image = new PDFRenderer(original).renderImageWithDPI(0, 150, ImageType.GRAY);
            PDPage page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(scan, image),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        }
    }
}
