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
     * Returns the built-in parser, which needs no service. It reads PDF, plain text, Markdown, JSON Resume and Europass XML, the
     * last two also as attachments of a PDF, in place of its pages. With the parsers of {@code prepai-documents} on the class
     * path it reads DOCX, DOC, ODT, RTF and HTML, too; without them the result names what to add. Text is UTF-8, with or without
     * a byte order mark, or UTF-16 with one.
     *
     * <p>Its limits are 10 MB, 50 pages, 500,000 characters, 5 s for reading the document and 5 s for finding the fields; 4 MB of
     * HTML; of an office file 2,000 parts, 64 MB inflated, 16 MB of one part and 400,000 nodes of XML, and a hundredfold
     * inflation of what is larger than 4 MB. Text that a reader of the page would not see is left out. Phone numbers without a
     * country code are taken as numbers of the United States.
     *
     * <p>The parser logs no content. PDFBox, Tika and POI, which read documents, log warnings of their own that may quote bytes of
     * a damaged file; a host that must not keep them sets the loggers {@code org.apache.pdfbox}, {@code org.apache.fontbox},
     * {@code org.apache.tika} and {@code org.apache.poi} to off. The time limit of a DOC is checked only where its parser reports
     * text.
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
