package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the data that is attached to a PDF, or else its visible lines. */
final class PdfDocument {
    /** A page with less text than this is an image, perhaps with a stamp. */
    private static final int LEAST_TEXT = 80;

    private PdfDocument() {}

    static DocumentText read(byte[] document, Budget budget) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            Optional<Cv> data = PdfAttachments.of(pdf, budget).stream()
                    .flatMap(file -> data(file, budget).stream())
                    .findFirst();
            return data.isPresent() ? DocumentText.of(data.get()) : pages(pdf, budget);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a damaged file fails in PDFBox in many ways; its messages may quote the document, so none is kept
            throw new UnreadableException(Reason.CORRUPT);
        }
    }

    /** The page tells as much as a damaged attachment would. */
    private static Optional<Cv> data(byte[] file, Budget budget) {
        try {
            return CvData.read(file, budget);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static DocumentText pages(PDDocument pdf, Budget budget) throws IOException {
        PageText text = new PageText(budget);
        text.writeText(pdf, Writer.nullWriter());
        if (!text.hasPages()) {
            throw new UnreadableException(Reason.CORRUPT);
        }
        DocumentText pages = text.text();
        int characters =
                pages.lines().stream().mapToInt(line -> line.text().length()).sum();
        if (characters < LEAST_TEXT) {
            throw new UnreadableException(Reason.SCANNED);
        }
        return pages;
    }
}
