package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads educations: lines belong to the same one until a line brings a degree, an institution or dates for the second time. */
final class EducationReader {
    private static final int LONGEST = 160;
    private static final int MOST = 50;

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
    List<Education> read(List<Line> section, Budget budget) {
        List<Draft> drafts = new ArrayList<>();
        Draft current = new Draft();
        for (Line line : section) {
            budget.time();
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
                .map(Draft::education)
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
                .map(DateGrammar.Found::period)
                .orElse(null);
        boolean bullet = HeaderText.BULLET.matcher(line.text()).find();
        String text = HeaderText.withoutDates(line.text(), dates);
        if (bullet && facts.period == null && degrees.find(text).isEmpty()) {
            return facts;
        }
        for (String part : HeaderText.fields(text)) {
            part(part, facts);
        }
        return facts;
    }

    private void part(String part, Draft facts) {
        Optional<Degrees.Found> degree = facts.degree == null ? degrees.find(part) : Optional.empty();
        if (degree.isPresent()) {
            degree(part, degree.get(), facts);
        } else if (facts.institution == null && organizations.institution(part) > 0) {
            facts.institution = withoutPlace(part);
        } else if (facts.degree != null && facts.area == null && !places.isPlace(part) && isShort(part)) {
            facts.area = part;
        } else if (facts.other == null && !places.isPlace(part) && isShort(part)) {
            facts.other = part;
        }
    }

    private static boolean isShort(String part) {
        return part.length() <= 60 && Character.isUpperCase(part.charAt(0)) && part.indexOf(':') < 0;
    }

    private void degree(String part, Degrees.Found degree, Draft facts) {
        facts.degree = degree.degree();
        String area = degree.area();
        for (HeaderText.Division division : HeaderText.divisions(area)) {
            if (organizations.institution(division.second()) > 0) {
                facts.institution = withoutPlace(division.second());
                area = division.first();
                break;
            }
        }
        if (organizations.institution(area) > 0 && facts.institution == null) {
            facts.institution = withoutPlace(area);
            area = "";
        }
        facts.area = area.isEmpty() ? null : area.replaceFirst(",.*", "");
        String before = part.substring(0, degree.start()).replaceAll("[\\h,(:-]+$", "");
        if (facts.institution == null && organizations.institution(before) > 0) {
            facts.institution = withoutPlace(before);
        }
    }

    private String withoutPlace(String text) {
        for (HeaderText.Division division : HeaderText.divisions(text)) {
            if (division.separator() != HeaderText.Separator.AT
                    && organizations.institution(division.first()) > 0
                    && organizations.institution(division.second()) == 0
                    && places.isPlace(division.second())) {
                return division.first();
            }
        }
        return text;
    }

    private static final class Draft {
        private @Nullable String institution;
        private @Nullable String degree;
        private @Nullable String area;
        private @Nullable String other;
        private @Nullable Period period;

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

        Education education() {
            String where = institution != null ? institution : other;
            return new Education(
                    Optional.ofNullable(where),
                    Optional.ofNullable(degree),
                    Optional.ofNullable(area),
                    Optional.ofNullable(period));
        }
    }
}
