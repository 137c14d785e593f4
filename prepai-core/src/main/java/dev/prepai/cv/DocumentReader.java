package dev.prepai.cv;

/**
 * Reads the lines of a document. Implementations are safe for use by several threads, treat the document as hostile, log nothing
 * of it, and end within a few seconds whatever it contains.
 */
@FunctionalInterface
public interface DocumentReader {
    /**
     * Reads a document, whose format is found from its content.
     *
     * @throws UnreadableException if it has no text that can be read
     */
    DocumentText read(byte[] document);

    /** Returns the built-in reader; {@link CvParser#standard()} tells its formats and limits. */
    static DocumentReader standard() {
        return new StandardDocumentReader();
    }
}
