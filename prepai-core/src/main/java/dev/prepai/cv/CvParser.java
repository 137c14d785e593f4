package dev.prepai.cv;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

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
     * a byte order mark, or UTF-16 with one. Formats other than PDF and text are read in a child JVM ({@link
     * DocumentReader#standard()}).
     *
     * <p>Its limits are 10 MB, 50 pages, 500,000 characters, 3.5 s for reading the document (4.8 s with that of the child JVM) and
     * 1.4 s of processor time for finding the fields; 4 MB of
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
        return builder().build();
    }

    /** Returns a builder of the built-in parser with other settings. */
    static Builder builder() {
        return new Builder();
    }

    /** Settings of the built-in parser. Not safe for use by several threads. */
    final class Builder {
        private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

        private DocumentReader reader = DocumentReader.standard();
        private String region = "US";
        private Clock clock = Clock.systemUTC();
        private Optional<CvOutliner> outliner = Optional.empty();

        private Builder() {}

        /** Sets what gives the lines of a document, such as {@link DocumentReader#isolated()}, or a reader of more formats. */
        public Builder reader(DocumentReader documents) {
            this.reader = documents;
            return this;
        }

        /** Sets whose phone numbers have no country code, as in ISO 3166-1 alpha-2; the United States by default. */
        public Builder region(String country) {
            if (!COUNTRY.matcher(country).matches()) {
                throw new IllegalArgumentException("region must be two capital letters such as US, was " + country);
            }
            this.region = country;
            return this;
        }

        /** Sets what "present" means in the dates of a job; the clock of the system in UTC by default. */
        public Builder clock(Clock today) {
            this.clock = today;
            return this;
        }

        /**
         * Adds a second opinion, such as that of a language model. Where it agrees with the rules, confidence rises; where it does
         * not, its values are taken with less confidence and a {@link Warning#AMBIGUOUS}; when it fails, the rules stand, with the
         * {@link Finding#NO_OUTLINE}.
         */
        public Builder outliner(CvOutliner secondOpinion) {
            this.outliner = Optional.of(secondOpinion);
            return this;
        }

        /** Returns the parser. */
        public CvParser build() {
            return new StandardCvParser(reader, region, clock, outliner);
        }
    }
}
