package dev.prepai.cv;

import java.util.Optional;
import java.util.Set;

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

    /**
     * Returns the built-in reader, which reads PDF and plain text itself and everything else as {@link #isolated()} does; {@link
     * CvParser#standard()} tells its formats and limits.
     */
    static DocumentReader standard() {
        return new StandardDocumentReader(Optional.of(isolated()));
    }

    /** Returns the built-in reader without a child JVM, for documents of people one trusts. */
    static DocumentReader inProcess() {
        return new StandardDocumentReader(Optional.empty());
    }

    /**
     * Returns the built-in reader in a child JVM, for documents of strangers: a document that takes more than 5 s or 256 MB, or
     * crashes the library that reads it, ends that JVM and nothing else. It needs the {@code java} launcher of the host's JDK and
     * a class loader whose jars are files, or jars inside one; the first document takes about a second longer. A child that is
     * not used for a minute ends.
     */
    static DocumentReader isolated() {
        return IsolatedReader.SHARED;
    }

    /**
     * Returns a reader that asks this one, and recognises the first ten pages of a document that it finds to be scanned.
     *
     * @param ocr recognises the words of a page; what it takes, such as seconds per page, comes on top of the limits of this reader
     */
    default DocumentReader withOcr(OcrReader ocr) {
        return document -> {
            try {
                return read(document);
            } catch (UnreadableException e) {
                if (e.reason() != CvResult.Reason.SCANNED) {
                    throw e;
                }
                return new DocumentText(new ScannedPages(ocr).read(document), Set.of(Finding.RECOGNIZED));
            }
        };
    }
}
