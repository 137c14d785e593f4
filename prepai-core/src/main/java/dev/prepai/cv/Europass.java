package dev.prepai.cv;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Europass XML. From version 3.0 on the root is {@code SkillsPassport}; in 1.0 to 2.0 it is {@code learnerinfo}, names are in
 * lower case, and a few things stand elsewhere.
 */
final class Europass {
    private static final int MOST = 500;
    private static final int LONGEST_SKILL = 60;
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
    private static final Pattern MONTH = Pattern.compile("-{0,2}(0?[1-9]|1[0-2])");
    private static final Pattern BREAK = Pattern.compile("(?i)</?(?:p|li|ul|ol|br|div)\\b[^<>]{0,200}>|\\R");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\u2022]|\\h-\\h");

    private final XmlElement learner;

    private Europass(XmlElement learner) {
        this.learner = learner;
    }

    /** Returns the CV, or nothing when the document is not one of Europass. */
    static Optional<Cv> read(XmlElement root, Clock clock) {
        Optional<XmlElement> learner = root.is("learnerinfo") ? Optional.of(root) : root.first("LearnerInfo");
        return learner.filter(each -> root.is("learnerinfo") || root.is("SkillsPassport"))
                .map(each -> new Europass(each).cv(clock));
    }

    private Cv cv(Clock clock) {
        List<Employment> work = entries("WorkExperience").map(Europass::job).toList();
        List<Period> periods =
                work.stream().flatMap(job -> job.period().stream()).toList();
        return new Cv(
                name(),
                text(learner, "Headline", "Description", "Label").or(() -> text(learner, "application", "label")),
                contact("Email").findFirst(),
                phone(),
                contact("Website").distinct().toList(),
                learner.first("Identification", "ContactInfo").flatMap(Europass::place),
                work,
                entries("Education").map(Europass::education).toList(),
                skills(),
                Stream.concat(achievements("certifications"), certificates())
                        .distinct()
                        .toList(),
                languages(),
                achievements("projects").toList(),
                Experience.of(periods, YearMonth.now(clock)));
    }

    /** Returns the entries of a list that is named after them. */
    private Stream<XmlElement> entries(String name) {
        return learner.all(name + "List", name).stream().limit(MOST);
    }

    private Optional<String> name() {
        String name = Stream.of("FirstName", "Surname", "LastName")
                .flatMap(part -> Stream.concat(
                        text(learner, "Identification", "PersonName", part).stream(),
                        text(learner, "Identification", part).stream()))
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(each -> !each.isEmpty());
    }

    private Stream<String> contact(String kind) {
        return learner.all("Identification", "ContactInfo").stream()
                .flatMap(contact -> Stream.of(
                                contact.all(kind),
                                contact.all(kind + "List", kind),
                                contact.all(kind.equals("Telephone") ? "mobile" : kind + "s"))
                        .flatMap(List::stream))
                .flatMap(each -> text(each, "Contact").or(() -> text(each)).stream());
    }

    private Optional<String> phone() {
        return contact("Telephone")
                .findFirst()
                .map(number -> number.startsWith("+") ? "+" + number.replaceAll("\\D", "") : number);
    }

    private static Optional<String> place(XmlElement around) {
        XmlElement address = around.first("Address", "Contact")
                .or(() -> around.first("Address"))
                .orElse(around);
        String place = Stream.of(text(address, "Municipality"), text(address, "Country", "Label"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? text(address, "AddressLine") : Optional.of(place);
    }

    private static Employment job(XmlElement entry) {
        Optional<XmlElement> employer = entry.first("Employer");
        return new Employment(
                employer.flatMap(each -> text(each, "Name")),
                text(entry, "Position", "Label").or(() -> text(entry, "Position")),
                period(entry),
                employer.flatMap(each -> place(each.first("ContactInfo").orElse(each))),
                lines(entry.first("Activities")).limit(MOST).toList());
    }

    private static Education education(XmlElement entry) {
        return new Education(
                text(entry, "Organisation", "Name"),
                text(entry, "Title"),
                text(entry, "Field", "Label").or(() -> text(entry, "EducationalField", "Label")),
                period(entry));
    }

    private static Optional<Period> period(XmlElement entry) {
        Optional<PartialDate> start = entry.first("Period", "From").flatMap(Europass::date);
        Optional<PartialDate> end = entry.first("Period", "To").flatMap(Europass::date);
        boolean ongoing = end.isEmpty()
                && text(entry, "Period", "Current").filter("true"::equals).isPresent();
        return start.isEmpty() && end.isEmpty() ? Optional.empty() : Optional.of(new Period(start, end, ongoing));
    }

    /** A month is written as in XML Schema, with two hyphens. */
    private static Optional<PartialDate> date(XmlElement date) {
        Optional<Integer> month = date.attribute("month")
                .or(() -> text(date, "month"))
                .map(MONTH::matcher)
                .filter(each -> each.matches())
                .map(each -> Integer.valueOf(each.group(1)));
        return date.attribute("year")
                .or(() -> text(date, "year"))
                .filter(year -> YEAR.matcher(year).matches())
                .map(year -> new PartialDate(Integer.parseInt(year), month));
    }

    private List<String> skills() {
        Set<String> skills = new LinkedHashSet<>();
        Stream<XmlElement> old = learner.all("skilllist", "skill").stream()
                .filter(skill ->
                        skill.attribute("type").filter("computer"::equals).isPresent());
        Stream.concat(learner.all("Skills", "Computer", "Description").stream(), old)
                .flatMap(description -> lines(Optional.of(description)))
                .flatMap(SEPARATOR::splitAsStream)
                .map(String::strip)
                .filter(skill -> !skill.isEmpty() && skill.length() <= LONGEST_SKILL)
                .limit(MOST)
                .forEach(skills::add);
        return List.copyOf(skills);
    }

    private Stream<String> certificates() {
        return Stream.of(
                        learner.all("Skills", "Linguistic", "ForeignLanguageList", "ForeignLanguage"),
                        learner.all("Skills", "Computer"))
                .flatMap(List::stream)
                .flatMap(skill -> skill.all("VerifiedBy", "Certificate").stream())
                .flatMap(certificate -> text(certificate, "Title").stream())
                .limit(MOST);
    }

    private Stream<String> achievements(String code) {
        return entries("Achievement")
                .filter(each -> text(each, "Title", "Code").filter(code::equals).isPresent())
                .flatMap(each -> lines(each.first("Description")));
    }

    private List<SpokenLanguage> languages() {
        List<SpokenLanguage> languages = new ArrayList<>();
        for (XmlElement each : learner.all("Skills", "Linguistic", "MotherTongueList", "MotherTongue")) {
            text(each, "Description", "Label").ifPresent(name -> languages.add(mother(name)));
        }
        for (XmlElement each : learner.all("Skills", "Linguistic", "ForeignLanguageList", "ForeignLanguage")) {
            text(each, "Description", "Label")
                    .ifPresent(name -> languages.add(new SpokenLanguage(name, level(each, "ProficiencyLevel"))));
        }
        for (XmlElement each : learner.all("languagelist", "language")) {
            boolean mother = each.attribute("type")
                    .filter(type -> type.endsWith("mother"))
                    .isPresent();
            text(each, "label")
                    .ifPresent(name ->
                            languages.add(mother ? mother(name) : new SpokenLanguage(name, level(each, "level"))));
        }
        return languages.stream().limit(MOST).toList();
    }

    private static SpokenLanguage mother(String name) {
        return new SpokenLanguage(name, Optional.of("native"));
    }

    /** Of the five levels, that of conversation says most for an interview. */
    private static Optional<String> level(XmlElement language, String levels) {
        return text(language, levels, "SpokenInteraction").or(() -> text(language, levels, "Listening"));
    }

    private static Stream<String> lines(Optional<XmlElement> markup) {
        return markup.stream()
                .flatMap(each -> BREAK.splitAsStream(each.text()))
                .map(line -> HeaderText.afterBullet(plain(line)))
                .filter(line -> !line.isBlank());
    }

    private static Optional<String> text(XmlElement element, String... path) {
        return element.first(path).map(each -> plain(each.text())).filter(text -> !text.isEmpty());
    }

    private static String plain(String markup) {
        String text = TAG.matcher(markup)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
