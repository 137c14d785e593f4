package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.io.IOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the visible lines of a PDF. */
final class PdfDocument {
    /** A page with less text than this is an image, perhaps with a stamp. */
    private static final int LEAST_TEXT = 80;

    private PdfDocument() {}

    static DocumentText read(byte[] document, Budget budget) {
        DocumentText text = pages(document, budget);
        int characters =
                text.lines().stream().mapToInt(line -> line.text().length()).sum();
        if (characters < LEAST_TEXT) {
            throw new UnreadableException(Reason.SCANNED);
        }
        return text;
    }

    private static DocumentText pages(byte[] document, Budget budget) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            PageText text = new PageText(budget);
            text.writeText(pdf, Writer.nullWriter());
            if (!text.hasPages()) {
                throw new UnreadableException(Reason.CORRUPT);
            }
            return text.text();
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a damaged file fails in PDFBox in many ways; its messages may quote the document, so none is kept
            throw new UnreadableException(Reason.CORRUPT);
        }
    }
}
