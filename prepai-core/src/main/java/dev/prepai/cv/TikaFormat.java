package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.util.List;

/** A format that Tika reads, when the host has added the module with its parser. */
enum TikaFormat {
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "org.apache.tika.parser.microsoft.ooxml.OOXMLParser",
            Reason.NO_WORD_READER),
    DOC("application/msword", "org.apache.tika.parser.microsoft.OfficeParser", Reason.NO_WORD_READER),
    RTF("application/rtf", "org.apache.tika.parser.microsoft.rtf.RTFParser", Reason.NO_WORD_READER),
    ODT(
            "application/vnd.oasis.opendocument.text",
            "org.apache.tika.parser.odf.OpenDocumentParser",
            Reason.NO_OPEN_DOCUMENT_READER),
    HTML("text/html", "org.apache.tika.parser.html.JSoupParser", Reason.NO_HTML_READER);

    private final String type;
    private final String parser;
    private final Reason missing;

    TikaFormat(String type, String parser, Reason missing) {
        this.type = type;
        this.parser = parser;
        this.missing = missing;
    }

    /** Returns the media type. */
    String type() {
        return type;
    }

    /** Returns the name of the parser, a class that need not be there. */
    String parser() {
        return parser;
    }

    /** Ends the reading unless Tika and the parser are there. */
    void requireModule() {
        try {
            for (String name : List.of("org.apache.tika.config.TikaConfig", parser)) {
                Class.forName(name, false, TikaFormat.class.getClassLoader());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnreadableException(missing);
        }
    }
}
