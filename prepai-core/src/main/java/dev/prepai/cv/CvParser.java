package dev.prepai.cv;

/**
 * Reads CVs. Implementations are safe for use by several threads, treat the document as hostile, and end within a few seconds
 * whatever it contains.
 */
@FunctionalInterface
public interface CvParser {
    /** Reads a document, whose format is found from its content. A document that cannot be read is a result, not an exception. */
    CvResult parse(byte[] document);
}
