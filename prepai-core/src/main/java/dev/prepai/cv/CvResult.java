package dev.prepai.cv;

import dev.prepai.error.InvalidInputException;

/** How reading a CV ended. */
public sealed interface CvResult {
    /** Returns the CV, or throws {@link InvalidInputException} with the remedy when there is none. */
    Cv orElseThrow();

    /** The document was read. */
    record Parsed(Cv cv) implements CvResult {
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
