package dev.prepai.cv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads educations: lines belong to the same one until a line brings a degree, an institution or dates for the second time. */
final class EducationReader {
    private static final Pattern START = Pattern.compile("^[\\h,:-]+(?:(?i:at|bei|chez|presso)\\h+)?");
    private static final Pattern END = Pattern.compile("[\\h,(:-]+$");
    private static final int LONGEST = 160;
    private static final int LONGEST_OTHER = 60;
    private static final int MOST = 50;
    private static final int MOST_LINES = 1_500;

    private final DateGrammar grammar;
    private final Degrees degrees;
    private final Organizations organizations;
    private final Places places;

    EducationReader(DateGrammar grammar, Degrees degrees, Organizations organizations, Places places) {
        this.grammar = grammar;
        this.degrees = degrees;
        this.organizations = organizations;
        this.places = places;
    }

    /** Returns the educations of a section, in its order. */
    List<Study> read(List<Line> section, Budget budget) {
        List<Draft> drafts = new ArrayList<>();
        Draft current = new Draft();
        for (Line line : section.subList(0, Math.min(MOST_LINES, section.size()))) {
            budget.time();
            if (drafts.size() > 2 * MOST) {
                break;
            }
            Draft facts = facts(line);
            if (current.repeats(facts)) {
                drafts.add(current);
                current = new Draft();
            }
            current.take(facts);
        }
        drafts.add(current);
        return drafts.stream()
                .filter(Draft::isEducation)
                .limit(MOST)
                .map(Draft::study)
                .toList();
    }

    private Draft facts(Line line) {
        Draft facts = new Draft();
        if (line.text().length() > LONGEST) {
            return facts;
        }
        List<DateGrammar.Found> dates = grammar.find(line.text());
        facts.period = dates.stream()
                .filter(DateGrammar.Found::isRange)
                .findFirst()
                .or(() -> dates.stream().reduce((first, second) -> second))
                .map(found -> found.sourced(line))
                .orElse(null);
        boolean bullet = HeaderText.hasBullet(line.text());
        String text = HeaderText.withoutDates(line.text(), dates);
        if (bullet && facts.period == null && degrees.find(text).isEmpty()) {
            return facts;
        }
        for (String part : HeaderText.fields(text)) {
            part(new Cited(part, line), facts);
        }
        return facts;
    }

    private void part(Cited part, Draft facts) {
        Optional<Degrees.Found> degree = facts.degree == null ? degrees.find(part.text()) : Optional.empty();
        if (degree.isPresent() && !namesSchool(part.text(), degree.get())) {
            degree(part, degree.get(), facts);
        } else if (facts.institution == null && organizations.institution(part.text()) > 0) {
            facts.institution = institution(part);
        } else if (facts.degree != null && facts.area == null && isOther(part)) {
            facts.area = part.sourced(Confidence.AREA.of(0));
        } else if (facts.other == null && isOther(part)) {
            facts.other = part.sourced(Confidence.INSTITUTION.of(0));
        }
    }

    /** Tells whether the name of a school begins with its kind, which some countries use as a degree: "Liceo Scientifico Montechiaro". */
    private boolean namesSchool(String text, Degrees.Found degree) {
        boolean goesOn = degree.end() + 1 < text.length()
                && text.charAt(degree.end()) == ' '
                && Character.isUpperCase(text.charAt(degree.end() + 1));
        return goesOn && organizations.institution(degree.degree()) > 0;
    }

    private boolean isOther(Cited part) {
        String text = part.text();
        return text.length() <= LONGEST_OTHER
                && Character.isUpperCase(text.charAt(0))
                && text.indexOf(':') < 0
                && !places.isPlace(text);
    }

    private void degree(Cited part, Degrees.Found degree, Draft facts) {
        facts.degree = part.withText(degree.degree()).sourced(Confidence.DEGREE.of(1));
        String before = END.matcher(part.text().substring(0, degree.start())).replaceFirst("");
        if (facts.institution == null && organizations.institution(before) > 0) {
            facts.institution = institution(part.withText(before));
        }
        if (facts.institution == null) {
            facts.institution = institutionAfter(part, degree.end()).orElse(null);
        }
        int comma = degree.area().indexOf(',');
        String area = comma < 0 ? degree.area() : degree.area().substring(0, comma);
        boolean isArea = !area.isEmpty() && organizations.institution(area) == 0;
        facts.area = isArea ? part.withText(area).sourced(Confidence.AREA.of(1)) : null;
    }

    /** Returns the shortest text after a separator that names an institution, else one after "at". */
    private Optional<Sourced<String>> institutionAfter(Cited part, int end) {
        List<HeaderText.Division> divisions = HeaderText.divisions(part.text().substring(end));
        return divisions.stream()
                .map(HeaderText.Division::second)
                .filter(text -> organizations.institution(text) > 0)
                .min(Comparator.comparingInt(String::length))
                .or(() -> Optional.of(START.matcher(part.text().substring(end)).replaceFirst(""))
                        .filter(text -> organizations.institution(text) > 0))
                .map(text -> institution(part.withText(text)))
                .or(() -> divisions.stream()
                        .filter(division -> division.separator() == HeaderText.Separator.AT)
                        .map(division -> part.withText(division.second()).sourced(Confidence.INSTITUTION.of(0.4)))
                        .findFirst());
    }

    /** Returns "University of Springfield" of "University of Springfield, Illinois". */
    private Sourced<String> institution(Cited part) {
        String name = HeaderText.divisions(part.text()).stream()
                .filter(division -> division.separator() != HeaderText.Separator.AT)
                .filter(division -> organizations.institution(division.first()) > 0)
                .filter(division -> organizations.institution(division.second()) == 0)
                .filter(division -> places.isPlace(division.second()))
                .map(HeaderText.Division::first)
                .findFirst()
                .orElse(part.text());
        return part.withText(name).sourced(Confidence.INSTITUTION.of(organizations.institution(name)));
    }

    /** What is known of one education. */
    private static final class Draft {
        private @Nullable Sourced<String> institution;
        private @Nullable Sourced<String> degree;
        private @Nullable Sourced<String> area;
        /** Perhaps an institution whose name does not say so. */
        private @Nullable Sourced<String> other;

        private @Nullable Sourced<Period> period;

        boolean repeats(Draft next) {
            return institution != null && next.institution != null
                    || degree != null && next.degree != null
                    || period != null && next.period != null;
        }

        void take(Draft next) {
            institution = institution != null ? institution : next.institution;
            degree = degree != null ? degree : next.degree;
            area = area != null ? area : next.area;
            period = period != null ? period : next.period;
            other = other != null ? other : next.other;
        }

        boolean isEducation() {
            return degree != null || institution != null;
        }

        Study study() {
            return new Study(
                    Optional.ofNullable(institution != null ? institution : other),
                    Optional.ofNullable(degree),
                    Optional.ofNullable(area),
                    Optional.ofNullable(period));
        }
    }
}
