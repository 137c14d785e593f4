package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.error.InvalidInputException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads CVs that are data: Europass XML and JSON Resume. */
final class CvData {
    private static final Pattern RESUME = Pattern.compile("\\s*\\{.*\"(?:basics|work)\"\\s*:.*", Pattern.DOTALL);

    private CvData() {}

    /** Returns the CV, or nothing for a document of another kind; one that is damaged ends the reading. */
    static Optional<Cv> read(byte[] document, Budget budget) {
        return switch (DocumentFormat.of(document)) {
            case XML -> Europass.read(XmlElement.of(document, budget), Clock.systemUTC());
            case TEXT -> resume(document);
            case PDF, ZIP, COMPOUND, RTF, HTML, OTHER -> Optional.empty();
        };
    }

    private static Optional<Cv> resume(byte[] document) {
        if (document.length == 0 || document[0] != '{' && !Character.isWhitespace(document[0])) {
            return Optional.empty();
        }
        String text = PlainText.decode(document);
        if (text.length() > JsonResume.MOST_CHARACTERS || !RESUME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonResume.read(text, Clock.systemUTC()));
        } catch (InvalidInputException e) {
            throw new UnreadableException(Reason.CORRUPT);
        }
    }
}
