package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the lines of a PDF or a text within a budget, then finds each field on its own. Immutable. */
final class StandardCvParser implements CvParser {
    private static final Logger LOG = LoggerFactory.getLogger(StandardCvParser.class);

    private final PhoneFinder phones;
    private final NameFinder names;
    private final SkillFinder skills;

    /** @param region of phone numbers without a country code, as in ISO 3166-1 alpha-2 */
    StandardCvParser(String region) {
        Headings headings = new Headings();
        SkillLexicon lexicon = new SkillLexicon();
        this.phones = new PhoneFinder(region);
        this.names = new NameFinder(headings, lexicon);
        this.skills = new SkillFinder(headings, lexicon);
    }

    @Override
    public CvResult parse(byte[] document) {
        try {
            Budget budget = new Budget(System::nanoTime);
            return new CvResult.Parsed(cv(lines(document, budget), budget));
        } catch (UnreadableException e) {
            LOG.debug("a document of {} bytes cannot be read: {}", document.length, e.reason());
            return new CvResult.Unreadable(e.reason());
        }
    }

    private static List<Line> lines(byte[] document, Budget budget) {
        if (document.length > Budget.BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        List<Line> lines = switch (DocumentFormat.of(document)) {
            case PDF -> PdfDocument.lines(document, budget);
            case TEXT -> PlainText.lines(document, budget);
            case OTHER -> throw new UnreadableException(Reason.UNSUPPORTED);
        };
        if (lines.isEmpty()) {
            throw new UnreadableException(Reason.EMPTY);
        }
        return lines;
    }

    private Cv cv(List<Line> lines, Budget budget) {
        Optional<String> email = EmailFinder.find(lines);
        return new Cv(names.find(lines, email), email, phones.find(lines, budget), skills.find(lines, budget));
    }
}
