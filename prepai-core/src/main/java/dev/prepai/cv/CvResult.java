package dev.prepai.cv;

import dev.prepai.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How reading a CV ended. */
public sealed interface CvResult {
    /** Returns the CV, or throws {@link InvalidInputException} with the remedy when there is none. */
    Cv orElseThrow();

    /**
     * The document was read.
     *
     * @param provenance empty when the document is data, as Europass XML and JSON Resume are; else of each value, by its path in the CV: {@code name}, {@code skills[3]}, {@code work[0].company},
     *     {@code work[0].highlights[1]}, {@code education[0].degree}, {@code languages[0]}; in the order of the CV
     * @param findings what was noticed about the document
     */
    record Parsed(Cv cv, Map<String, Provenance> provenance, Set<Finding> findings) implements CvResult {
        /** Copies the collections; the map keeps its order. */
        public Parsed {
            provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
            findings = Set.copyOf(findings);
        }

        @Override
        public Cv orElseThrow() {
            return cv;
        }
    }

    /** The document could not be read. */
    record Unreadable(Reason reason) implements CvResult {
        @Override
        public Cv orElseThrow() {
            throw new InvalidInputException("the CV cannot be read: " + reason.remedy());
        }
    }

    /** Why a document could not be read. */
    enum Reason {
        /** There is nothing in it. */
        EMPTY("it is empty; choose another file"),
        /** It exceeds the size, page or time limit. */
        TOO_LARGE("it is too large; send at most 10 MB and 50 pages"),
        /** It is no document, or one of an unknown format. */
        UNSUPPORTED("only PDF, DOCX, DOC, ODT, RTF, HTML and plain text are supported; save it as PDF"),
        /** It is DOCX, DOC or RTF, and the parser for these is not on the class path. */
        NO_WORD_READER(
                "there is no reader for DOCX, DOC and RTF; add org.apache.tika:tika-core and tika-parser-microsoft-module"),
        /** It is ODT, and the parser for it is not on the class path. */
        NO_OPEN_DOCUMENT_READER(
                "there is no reader for ODT; add org.apache.tika:tika-core and tika-parser-miscoffice-module"),
        /** It is HTML, and the parser for it is not on the class path. */
        NO_HTML_READER("there is no reader for HTML; add org.apache.tika:tika-core and tika-parser-html-module"),
        /** As many documents as there are processors were read at the time, and none was done within 30 s. */
        BUSY("too many documents are read at the same time; try again"),
        /** The process that reads such documents could not be started. */
        NO_PROCESS(
                "the process that reads such documents cannot be started; for documents you trust use DocumentReader.inProcess()"),
        /** It needs a password. */
        ENCRYPTED("it is protected by a password; save it without one"),
        /** It is damaged. */
        CORRUPT("the file is damaged; export it again"),
        /** It has pages but hardly any text. */
        SCANNED("it is only an image of a page; send a document with text");

        private final String remedy;

        Reason(String remedy) {
            this.remedy = remedy;
        }

        /** Returns what is wrong and what to do about it, in English. */
        public String remedy() {
            return remedy;
        }
    }
}
