package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;

/** Chooses the reader by the content of the document and gives it a budget. */
final class StandardDocumentReader implements DocumentReader {
    @Override
    public DocumentText read(byte[] document) {
        if (document.length > Budget.BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        Budget budget = new Budget(System::nanoTime);
        DocumentText text = switch (DocumentFormat.of(document)) {
            case PDF -> PdfDocument.read(document, budget);
            case TEXT -> PlainText.read(document, budget);
            case OTHER -> throw new UnreadableException(Reason.UNSUPPORTED);
        };
        if (text.lines().isEmpty()) {
            throw new UnreadableException(Reason.EMPTY);
        }
        return text;
    }
}
