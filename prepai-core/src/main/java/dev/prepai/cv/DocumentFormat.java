package dev.prepai.cv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** The format of a document, by its first bytes. */
enum DocumentFormat {
    PDF,
    /** Perhaps text; only decoding it tells. */
    TEXT,
    /** A known format without a reader. */
    OTHER;

    /** PDF readers accept the mark anywhere in the first 1,024 bytes. */
    private static final int HEADER = 1_024;

    private static final String[] OTHERS = {
        "PK\u0003\u0004",
        "\u00D0\u00CF\u0011\u00E0",
        "{\\rtf",
        "%!ps",
        "\u0089PNG",
        "\u00FF\u00D8\u00FF",
        "GIF8",
        "II*\0",
        "MM\0*"
    };
    private static final String[] MARKUP = {"<!doctype", "<html", "<?xml"};

    static DocumentFormat of(byte[] document) {
        String header = new String(document, 0, Math.min(document.length, HEADER), StandardCharsets.ISO_8859_1);
        if (startsWithOneOf(header, OTHERS)
                || startsWithOneOf(withoutMark(header).stripLeading(), MARKUP)) {
            return OTHER;
        }
        return header.contains("%PDF-") ? PDF : TEXT;
    }

    private static String withoutMark(String header) {
        return header.startsWith("\u00EF\u00BB\u00BF") ? header.substring(3) : header;
    }

    private static boolean startsWithOneOf(String header, String[] magics) {
        String lower = header.toLowerCase(Locale.ROOT);
        return Stream.of(magics).anyMatch(magic -> lower.startsWith(magic.toLowerCase(Locale.ROOT)));
    }
}
