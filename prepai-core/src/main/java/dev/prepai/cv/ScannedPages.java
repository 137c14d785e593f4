package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a scan and brings the words that are recognised on them into reading order. */
final class ScannedPages {
    private static final int MOST_PAGES = 10;
    private static final double DOTS_PER_INCH = 200;
    private static final double POINTS_PER_INCH = 72;
    private static final double MOST_PIXELS = 12e6;
    private static final double MOST_IMAGE_PIXELS = 60e6;
    /** The part of a line's height above its baseline, and the size of its font. */
    private static final float ABOVE_BASELINE = 0.8f;

    private final OcrReader ocr;

    ScannedPages(OcrReader ocr) {
        this.ocr = ocr;
    }

    List<Line> read(byte[] document) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_PAGES, pdf.getNumberOfPages()); i++) {
                lines.addAll(page(pdf.getPage(i), i, renderer));
            }
            return lines;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(Reason.SCANNED);
        }
    }

    private List<Line> page(PDPage page, int index, PDFRenderer renderer) throws IOException {
        if (pixels(page.getResources()) > MOST_IMAGE_PIXELS) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        float width = page.getCropBox().getWidth();
        float height = page.getCropBox().getHeight();
        double scale = Math.min(
                DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1.0, (double) width * height)));
        BufferedImage image = renderer.renderImage(index, (float) scale, ImageType.GRAY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        double wide = image.getWidth() / scale;
        double high = image.getHeight() / scale;
        List<Word> words = ocr.read(png.toByteArray()).stream()
                .map(word -> word(word, (float) wide, (float) high))
                .toList();
        return new ReadingOrder(index + 1, new Budget(System::nanoTime)).lines(words);
    }

    private static Word word(RecognizedWord word, float width, float height) {
        float lineHeight = (float) (word.bottom() - word.top()) * height;
        return new Word(
                word.text(),
                (float) word.left() * width,
                (float) word.right() * width,
                (float) word.top() * height + ABOVE_BASELINE * lineHeight,
                ABOVE_BASELINE * lineHeight,
                false);
    }

    private static double pixels(PDResources resources) throws IOException {
        double pixels = 0;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                pixels += (double) image.getWidth() * image.getHeight();
            }
        }
        return pixels;
    }
}
