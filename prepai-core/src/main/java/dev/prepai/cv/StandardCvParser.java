package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the lines of a PDF or a text within a budget, splits them into sections and reads each section. Immutable. */
final class StandardCvParser implements CvParser {
    private static final Logger LOG = LoggerFactory.getLogger(StandardCvParser.class);
    private static final int MOST_LISTED = 50;
    private static final int LONGEST_LISTED = 160;

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
     * @param region of phone numbers without a country code, as in ISO 3166-1 alpha-2
     * @param clock tells what "present" means
     */
    StandardCvParser(String region, Clock clock) {
        this.clock = clock;
        this.phones = new PhoneFinder(region);
        DateGrammar grammar = new DateGrammar();
        Titles titles = new Titles();
        Organizations organizations = new Organizations();
        this.contacts = new ContactFinder(places, titles);
        this.work = new WorkReader(grammar, new RoleReader(titles, organizations, places));
        this.education = new EducationReader(grammar, new Degrees(), organizations, places);
    }

    @Override
    public CvResult parse(byte[] document) {
        try {
            Budget budget = new Budget(System::nanoTime);
            return parsed(lines(document, budget), budget);
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

    private CvResult parsed(List<Line> lines, Budget budget) {
        List<Block> blocks = Block.of(lines, headings, lexicon);
        Optional<String> email = EmailFinder.find(lines);
        Optional<String> name = names.find(lines, email);
        Optional<String> location = contacts.location(lines, email);
        Citations citations = new Citations();
        List<Employment> jobs = work(jobs(blocks, budget), citations);
        budget.time();
        Cv cv = new Cv(
                name,
                contacts.headline(lines, name),
                email,
                phones.find(lines, location.flatMap(places::country), budget),
                contacts.links(lines),
                location,
                jobs,
                education(studies(blocks, budget), citations),
                skills.find(blocks, budget),
                citations.take("certificates", Confidence.CERTIFICATE, listed(lines(blocks, Section.CERTIFICATES))),
                languages.read(lines(blocks, Section.LANGUAGES), budget),
                List.of(),
                Experience.of(
                        jobs.stream().flatMap(job -> job.period().stream()).toList(), YearMonth.now(clock)));
        return new CvResult.Parsed(cv, citations.provenance());
    }

    private static List<Employment> work(List<Job> jobs, Citations citations) {
        List<Employment> work = new ArrayList<>();
        for (Job job : jobs) {
            String path = "work[" + work.size() + "].";
            work.add(new Employment(
                    citations.take(path + "company", Confidence.COMPANY, job.company()),
                    citations.take(path + "title", Confidence.TITLE, job.title()),
                    citations.take(path + "period", Confidence.PERIOD, job.period()),
                    citations.take(path + "location", Confidence.PLACE, job.location()),
                    citations.take(path + "highlights", Confidence.HIGHLIGHT, job.highlights())));
        }
        return work;
    }

    private static List<Education> education(List<Study> studies, Citations citations) {
        List<Education> education = new ArrayList<>();
        for (Study study : studies) {
            String path = "education[" + education.size() + "].";
            education.add(new Education(
                    citations.take(path + "institution", Confidence.INSTITUTION, study.institution()),
                    citations.take(path + "degree", Confidence.DEGREE, study.degree()),
                    citations.take(path + "area", Confidence.AREA, study.area()),
                    citations.take(path + "period", Confidence.PERIOD, study.period())));
        }
        return education;
    }

    /** Jobs stand under a heading, or in a document without one for them anywhere before the others. */
    private List<Job> jobs(List<Block> blocks, Budget budget) {
        List<Line> section = lines(blocks, Section.WORK);
        return work.read(
                section.isEmpty() ? lines(blocks, Section.PROFILE, Section.OTHER, Section.AWARDS) : section, budget);
    }

    /** "Qualifications" may be degrees as well as certificates, and a heading may be unknown. */
    private List<Study> studies(List<Block> blocks, Budget budget) {
        List<Study> found = education.read(lines(blocks, Section.EDUCATION), budget);
        for (Section section : List.of(Section.CERTIFICATES, Section.OTHER)) {
            if (found.isEmpty()) {
                found = blocks.stream()
                        .filter(block -> block.section() == section)
                        .flatMap(block -> education.read(block.lines(), budget).stream())
                        .filter(Study::isCertain)
                        .toList();
            }
        }
        return found;
    }

    private static List<Line> lines(List<Block> blocks, Section... sections) {
        return blocks.stream()
                .filter(block -> List.of(sections).contains(block.section()))
                .flatMap(block -> block.lines().stream())
                .toList();
    }

    private static List<Sourced<String>> listed(List<Line> lines) {
        return lines.stream()
                .map(line -> Sourced.of(HeaderText.withoutBullet(line.text()), 1, line))
                .filter(item -> item.value().length() <= LONGEST_LISTED
                        && item.value().chars().filter(Character::isLetter).count() > 1)
                .limit(MOST_LISTED)
                .toList();
    }
}
