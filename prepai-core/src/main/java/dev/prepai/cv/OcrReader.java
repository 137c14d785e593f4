package dev.prepai.cv;

import java.io.IOException;
import java.util.List;

/** Recognises the text of scanned pages. Implementations are safe for use by several threads and log nothing of a page. */
@FunctionalInterface
public interface OcrReader {
    /**
     * Recognises the words of a page, in any order.
     *
     * @param png the page as a grey PNG, with 200 dots per inch unless it is very large
     * @throws IOException if the page cannot be read; the document counts as {@linkplain CvResult.Reason#SCANNED scanned} then
     */
    List<RecognizedWord> read(byte[] png) throws IOException;

    /**
     * Returns a reader that runs the {@code tesseract} program, which is looked for on the path of the host when the first page is
     * read. A page has 30 s.
     *
     * @param languages installed with the program, such as {@code eng} or {@code deu+eng}
     */
    static OcrReader tesseract(String languages) {
        return new TesseractReader(languages);
    }
}
