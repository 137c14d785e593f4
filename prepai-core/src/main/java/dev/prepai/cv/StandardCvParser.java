package dev.prepai.cv;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the lines of a document, splits them into sections and reads each section within a budget. Immutable. */
final class StandardCvParser implements CvParser {
    private static final Logger LOG = LoggerFactory.getLogger(StandardCvParser.class);
    private static final int MOST_LISTED = 50;
    private static final int LONGEST_LISTED = 160;

    private final DocumentReader reader;
    private final CvData data;
    private final Clock clock;
    private final Headings headings = new Headings();
    private final SkillLexicon lexicon = new SkillLexicon();
    private final Places places = new Places();
    private final PhoneFinder phones;
    private final NameFinder names = new NameFinder(headings, lexicon);
    private final SkillFinder skills = new SkillFinder(headings, lexicon);
    private final LanguageReader languages = new LanguageReader();
    private final ContactFinder contacts;
    private final WorkReader work;
    private final EducationReader education;

    /**
     * Creates a parser.
     *
     * @param reader gives the lines
     * @param region of phone numbers without a country code, as in ISO 3166-1 alpha-2
     * @param clock tells what "present" means
     */
    StandardCvParser(DocumentReader reader, String region, Clock clock) {
        this.reader = reader;
        this.data = new CvData(clock);
        this.clock = clock;
        this.phones = new PhoneFinder(region);
        DateGrammar grammar = new DateGrammar();
        Titles titles = new Titles();
        Organizations organizations = new Organizations();
        this.contacts = new ContactFinder(places, titles);
        this.work = new WorkReader(grammar, titles, organizations, places);
        this.education = new EducationReader(grammar, new Degrees(), organizations, places);
    }

    @Override
    public CvResult parse(byte[] document) {
        try {
            Optional<Cv> given = data.read(document);
            if (given.isPresent()) {
                return new CvResult.Parsed(given.get());
            }
            DocumentText text = reader.read(document);
            return new CvResult.Parsed(cv(text.lines(), new Budget(System::nanoTime)));
        } catch (UnreadableException e) {
            LOG.debug("a document of {} bytes cannot be read: {}", document.length, e.reason());
            return new CvResult.Unreadable(e.reason());
        }
    }

    private Cv cv(List<Line> lines, Budget budget) {
        List<Block> blocks = Block.of(lines, headings, lexicon);
        Optional<String> email = EmailFinder.find(lines);
        Optional<String> name = names.find(lines, email);
        Optional<String> location = contacts.location(lines, email);
        List<Employment> jobs = jobs(blocks, budget);
        budget.time();
        return new Cv(
                name,
                contacts.headline(lines, name),
                email,
                phones.find(lines, location.flatMap(places::country), budget),
                contacts.links(lines),
                location,
                jobs,
                education(blocks, budget),
                skills.find(blocks, budget),
                listed(lines(blocks, Section.CERTIFICATES)),
                languages.read(lines(blocks, Section.LANGUAGES)),
                List.of(),
                Experience.of(
                        jobs.stream().flatMap(job -> job.period().stream()).toList(), YearMonth.now(clock)));
    }

    /** Jobs stand under a heading, or in a document without one for them anywhere before the others. */
    private List<Employment> jobs(List<Block> blocks, Budget budget) {
        List<Line> section = lines(blocks, Section.WORK);
        return work.read(
                section.isEmpty() ? lines(blocks, Section.PROFILE, Section.OTHER, Section.AWARDS) : section, budget);
    }

    /** "Qualifications" may be degrees as well as certificates. */
    private List<Education> education(List<Block> blocks, Budget budget) {
        List<Education> found = education.read(lines(blocks, Section.EDUCATION), budget);
        return found.isEmpty()
                ? education.read(lines(blocks, Section.CERTIFICATES, Section.OTHER), budget).stream()
                        .filter(each ->
                                each.degree().isPresent() && each.institution().isPresent())
                        .toList()
                : found;
    }

    private static List<Line> lines(List<Block> blocks, Section... sections) {
        return blocks.stream()
                .filter(block -> List.of(sections).contains(block.section()))
                .flatMap(block -> block.lines().stream())
                .toList();
    }

    private static List<String> listed(List<Line> lines) {
        return lines.stream()
                .map(line -> HeaderText.BULLET
                        .matcher(line.text())
                        .replaceFirst("")
                        .replace('\t', ' ')
                        .strip())
                .filter(text -> text.length() <= LONGEST_LISTED
                        && text.chars().filter(Character::isLetter).count() > 1)
                .limit(MOST_LISTED)
                .toList();
    }
}
