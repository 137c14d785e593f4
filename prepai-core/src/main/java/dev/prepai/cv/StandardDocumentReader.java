package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the reader by the content of the document and gives it a budget. Immutable. */
final class StandardDocumentReader implements DocumentReader {
    /** Loading a parser takes half a second, so it is done once. */
    private static final Map<TikaFormat, TikaReader> TIKA = new ConcurrentHashMap<>();

    private final Optional<DocumentReader> office;

    /**
     * Creates a reader.
     *
     * @param office reads what is neither PDF nor plain text; nothing if this reader does so itself
     */
    StandardDocumentReader(Optional<DocumentReader> office) {
        this.office = office;
    }

    @Override
    public DocumentText read(byte[] document) {
        if (document.length > Budget.BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        DocumentFormat detected = DocumentFormat.of(document);
        if (office.isPresent() && detected.needsLibraries()) {
            return office.get().read(document);
        }
        Budget budget = new Budget(System::nanoTime);
        DocumentText text = switch (detected) {
            case PDF -> PdfDocument.read(document, budget);
            case ZIP -> office(document, budget);
            case COMPOUND -> compound(document, budget);
            case RTF -> rtf(document, budget);
            case HTML -> html(document, budget);
            case XML, TEXT ->
                CvData.read(document, budget).map(DocumentText::of).orElseGet(() -> text(detected, document, budget));
            case OTHER -> throw new UnreadableException(Reason.UNSUPPORTED);
        };
        if (text.lines().isEmpty() && text.data().isEmpty()) {
            throw new UnreadableException(Reason.EMPTY);
        }
        return text;
    }

    private static DocumentText text(DocumentFormat format, byte[] document, Budget budget) {
        if (format == DocumentFormat.XML) {
            throw new UnreadableException(Reason.UNSUPPORTED);
        }
        return PlainText.read(document, budget);
    }

    private static DocumentText office(byte[] document, Budget budget) {
        OfficePackage parts = OfficePackage.of(document, budget);
        TikaFormat format = parts.format().orElseThrow(() -> new UnreadableException(Reason.UNSUPPORTED));
        if (parts.isEncrypted()) {
            throw new UnreadableException(Reason.ENCRYPTED);
        }
        format.requireModule();
        boolean hidden = parts.hide();
        DocumentText text = tika(format, parts.packed(), budget);
        return hidden ? text.with(Finding.HIDDEN_TEXT) : text;
    }

    /** Tells the kinds of compound files apart by the names of their streams, in any case. */
    private static DocumentText compound(byte[] document, Budget budget) {
        String content = new String(document, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (content.contains(wide("encryptedpackage"))) {
            throw new UnreadableException(Reason.ENCRYPTED);
        }
        if (!content.contains(wide("worddocument"))) {
            throw new UnreadableException(Reason.UNSUPPORTED);
        }
        return tika(TikaFormat.DOC, document, budget);
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static DocumentText html(byte[] document, Budget budget) {
        HtmlSource source = HtmlSource.of(document, budget);
        DocumentText text = tika(TikaFormat.HTML, source.visible().getBytes(StandardCharsets.UTF_8), budget);
        return source.hasHidden() ? text.with(Finding.HIDDEN_TEXT) : text;
    }

    /** Latin-1 keeps every byte. */
    private static DocumentText rtf(byte[] document, Budget budget) {
        RtfSource source = RtfSource.of(new String(document, StandardCharsets.ISO_8859_1), budget);
        DocumentText text = tika(TikaFormat.RTF, source.visible().getBytes(StandardCharsets.ISO_8859_1), budget);
        return source.hasHidden() ? text.with(Finding.HIDDEN_TEXT) : text;
    }

    private static DocumentText tika(TikaFormat format, byte[] document, Budget budget) {
        format.requireModule();
        return TIKA.computeIfAbsent(format, TikaReader::new).read(document, budget);
    }
}
