package dev.prepai.cv;

import java.time.Clock;

/**
 * Reads CVs. Implementations are safe for use by several threads, treat the document as hostile, and end within a few seconds
 * whatever it contains.
 */
@FunctionalInterface
public interface CvParser {
    /** Reads a document, whose format is found from its content. A document that cannot be read is a result, not an exception. */
    CvResult parse(byte[] document);

    /**
     * Returns the built-in parser for PDF and plain text, which needs no service. Text is UTF-8, with or without a byte order
     * mark, or UTF-16 with one. Its limits are 10 MB, 50 pages, 500,000 characters, 5 s for
     * reading the document and 5 s for finding the fields. Text that a reader of the page
     * would not see is left out. Phone numbers without a country code are taken as numbers of the United States.
     *
     * <p>The parser logs no content. PDFBox, which reads the PDF, logs warnings of its own that may quote bytes of a damaged file;
     * a host that must not keep them sets its loggers {@code org.apache.pdfbox} and {@code org.apache.fontbox} to off.
     */
    static CvParser standard() {
        return standard("US", Clock.systemUTC());
    }

    /**
     * Returns the built-in parser with another region and clock.
     *
     * @param region whose phone numbers have no country code, as in ISO 3166-1 alpha-2
     * @param clock tells what "present" means in the dates of a job
     */
    static CvParser standard(String region, Clock clock) {
        return standard(DocumentReader.standard(), region, clock);
    }

    /**
     * Returns the built-in parser over another reader, such as one that knows more formats or recognises the letters of scans.
     *
     * @param reader gives the lines of a document
     * @param region whose phone numbers have no country code, as in ISO 3166-1 alpha-2
     * @param clock tells what "present" means in the dates of a job
     */
    static CvParser standard(DocumentReader reader, String region, Clock clock) {
        return new StandardCvParser(reader, region, clock);
    }
}
