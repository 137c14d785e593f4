package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.error.InvalidInputException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads documents that hold a CV as data: Europass XML and JSON Resume, also when a PDF brings them as an attachment. */
final class CvData {
    private static final Pattern RESUME = Pattern.compile("\\s*\\{.*\"(?:basics|work)\"\\s*:.*", Pattern.DOTALL);

    private final Clock clock;

    CvData(Clock clock) {
        this.clock = clock;
    }

    /** Returns the CV, or nothing for a document of another kind; one that is damaged ends the reading. */
    Optional<Cv> read(byte[] document) {
        if (document.length > Budget.BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        Budget budget = new Budget(System::nanoTime);
        if (DocumentFormat.of(document) != DocumentFormat.PDF) {
            return plain(document, budget);
        }
        return PdfAttachments.of(document).stream()
                .flatMap(file -> attached(file, budget).stream())
                .findFirst();
    }

    /** The page tells as much as a damaged attachment would. */
    private Optional<Cv> attached(byte[] file, Budget budget) {
        try {
            return plain(file, budget);
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private Optional<Cv> plain(byte[] document, Budget budget) {
        return switch (DocumentFormat.of(document)) {
            case XML -> Europass.read(XmlElement.of(document, budget), clock);
            case TEXT -> resume(document);
            case PDF, ZIP, COMPOUND, RTF, HTML, OTHER -> Optional.empty();
        };
    }

    private Optional<Cv> resume(byte[] document) {
        if (document.length == 0 || document[0] != '{' && !Character.isWhitespace(document[0])) {
            return Optional.empty();
        }
        String text = PlainText.decode(document);
        if (text.length() > JsonResume.MOST_CHARACTERS || !RESUME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonResume.read(text, clock));
        } catch (InvalidInputException e) {
            throw new UnreadableException(Reason.CORRUPT);
        }
    }
}
