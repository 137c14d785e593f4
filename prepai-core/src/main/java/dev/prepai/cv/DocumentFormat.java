package dev.prepai.cv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The format of a document, by its first bytes. */
enum DocumentFormat {
    PDF,
    /** A zip file, perhaps DOCX or ODT. */
    ZIP,
    /** A compound file of Microsoft, perhaps DOC or an encrypted DOCX. */
    COMPOUND,
    RTF,
    HTML,
    XML,
    /** Perhaps text; only decoding it tells. */
    TEXT,
    /** A known format without a reader. */
    OTHER;

    /** PDF readers accept the mark anywhere in the first 1,024 bytes. */
    private static final int HEADER = 1_024;

    private static final List<Magic> MAGICS = List.of(
            new Magic("pk\u0003\u0004", ZIP),
            new Magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", COMPOUND),
            new Magic("{\\rtf", RTF),
            new Magic("<!doctype html", HTML),
            new Magic("<html", HTML),
            new Magic("<head", HTML),
            new Magic("<body", HTML),
            new Magic("<meta", HTML),
            new Magic("<title", HTML),
            new Magic("<div", HTML),
            new Magic("<h1", HTML),
            new Magic("<?xml", XML),
            new Magic("<skillspassport", XML),
            new Magic("<europass:learnerinfo", XML),
            new Magic("<!doctype", XML),
            new Magic("%!ps", OTHER),
            new Magic("\u0089png", OTHER),
            new Magic("\u00FF\u00D8\u00FF", OTHER),
            new Magic("gif8", OTHER),
            new Magic("ii*\0", OTHER),
            new Magic("mm\0*", OTHER));

    static DocumentFormat of(byte[] document) {
        String header = new String(document, 0, Math.min(document.length, HEADER), StandardCharsets.ISO_8859_1);
        String start = lower(withoutMark(header).stripLeading());
        DocumentFormat format = MAGICS.stream()
                .filter(magic -> start.startsWith(lower(magic.start)))
                .findFirst()
                .map(Magic::format)
                .orElse(header.contains("%PDF-") ? PDF : TEXT);
        return format == XML && start.contains("<html") ? HTML : format;
    }

    /** Tells whether libraries read the format that were not made for hostile documents. */
    boolean needsLibraries() {
        return this == ZIP || this == COMPOUND || this == RTF || this == HTML;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String withoutMark(String header) {
        return header.startsWith("\u00EF\u00BB\u00BF") ? header.substring(3) : header;
    }

    /** How files of a format begin, in any case. */
    private record Magic(String start, DocumentFormat format) {}
}
