package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the fields of a CV in its lines by rules: splits the lines into sections and reads each section. Immutable. */
final class FieldReader {
    private static final int MOST_LISTED = 50;
    private static final int LONGEST_LISTED = 160;
    private static final int LONGEST_PROJECT = 80;
    private static final Pattern LINK =
            Pattern.compile("\\h*(?:https?://|www\\.)?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+(?:/\\S*)?$");

    private final Headings headings = new Headings();
    private final SkillLexicon lexicon = SkillLexicon.standard();
    private final Places places = new Places();
    private final PhoneFinder phones;
    private final NameFinder names;
    private final SkillFinder skills = new SkillFinder(headings, lexicon);
    private final LanguageReader languages = new LanguageReader();
    private final ContactFinder contacts;
    private final DateGrammar grammar;
    private final WorkReader work;
    private final EducationReader education;

    /**
     * Creates a reader.
     *
     * @param region of phone numbers without a country code, as in ISO 3166-1 alpha-2
     */
    FieldReader(String region, DateGrammar grammar) {
        this.grammar = grammar;
        this.phones = new PhoneFinder(region);
        Titles titles = new Titles();
        Organizations organizations = new Organizations();
        this.names = new NameFinder(headings, lexicon, titles);
        this.contacts = new ContactFinder(places, titles);
        this.work = new WorkReader(grammar, new RoleReader(titles, organizations, places));
        this.education = new EducationReader(grammar, new Degrees(), organizations, places);
    }

    CvDraft read(List<Line> written, Budget budget) {
        List<Line> lines = WrappedDates.join(written, grammar);
        List<Block> blocks = Block.of(lines, headings, lexicon);
        Optional<Sourced<String>> email = EmailFinder.find(lines);
        Optional<String> address = email.map(Sourced::value);
        Optional<Sourced<String>> name = names.find(lines, address);
        Optional<Sourced<String>> location = contacts.location(lines, address);
        Optional<String> country = location.map(Sourced::value).flatMap(places::country);
        List<Study> studies = studies(blocks, budget);
        return new CvDraft(
                name,
                contacts.headline(lines, name.map(Sourced::value)),
                email,
                phones.find(lines, country, budget),
                contacts.links(lines),
                location,
                jobs(blocks, budget),
                studies,
                skills.find(blocks, budget),
                listed(without(studies, lines(blocks, Section.CERTIFICATES))),
                languages.read(lines(blocks, Section.LANGUAGES), budget),
                projects(lines(blocks, Section.PROJECTS)));
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

    private static List<Line> without(List<Study> studies, List<Line> lines) {
        Set<Line> read = studies.stream().flatMap(Study::lines).collect(Collectors.toSet());
        return lines.stream().filter(line -> !read.contains(line)).toList();
    }

    /** A project begins with its name, which is a short line without a full stop; perhaps with a link or dates behind it. */
    private static List<Sourced<String>> projects(List<Line> lines) {
        List<Sourced<String>> projects = new ArrayList<>();
        for (Line line : lines.subList(0, Math.min(MOST_LISTED, lines.size()))) {
            String text = line.text();
            boolean head = !HeaderText.hasBullet(text)
                    && text.length() <= LONGEST_PROJECT
                    && !text.endsWith(".")
                    && !Character.isLowerCase(text.charAt(0));
            String name = head ? projectName(text) : "";
            if (name.chars().filter(Character::isLetter).count() > 1) {
                projects.add(Sourced.of(name, Confidence.PROJECT.of(1), line));
            }
        }
        return projects;
    }

    private static String projectName(String text) {
        String first = HeaderText.fields(text).stream().findFirst().orElse("");
        return LINK.matcher(first).replaceFirst("").strip();
    }

    private static List<Line> lines(List<Block> blocks, Section... sections) {
        return blocks.stream()
                .filter(block -> List.of(sections).contains(block.section()))
                .flatMap(block -> block.lines().stream())
                .toList();
    }

    private static List<Sourced<String>> listed(List<Line> lines) {
        return lines.stream()
                .map(line -> Sourced.of(HeaderText.withoutBullet(line.text()), Confidence.CERTIFICATE.of(1), line))
                .filter(item -> item.value().length() <= LONGEST_LISTED
                        && item.value().chars().filter(Character::isLetter).count() > 1)
                .limit(MOST_LISTED)
                .toList();
    }
}
