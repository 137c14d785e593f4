package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the head of a job apart: which part of its text is the title, which the employer, which the place. */
final class RoleReader {
    private static final int MOST_PARTS = 10;
    private static final double AGREEMENT = 0.3;
    private static final double COMMA_COST = 0.1;
    private static final double CLEAR = 0.8;
    private static final double TITLE_LIKE = 0.5;

    private final Titles titles;
    private final Organizations organizations;
    private final Places places;

    RoleReader(Titles titles, Organizations organizations, Places places) {
        this.titles = titles;
        this.organizations = organizations;
        this.places = places;
    }

    /** Tells whether a line reads like a title and not like an employer. */
    boolean isTitle(EntryLine line) {
        double score = titles.score(line.text());
        return !line.bullet() && line.isHeadLike() && score >= 0.7 && score > organizations.employer(line.text());
    }

    /** Returns the employer of several jobs, if it stands alone on a line. */
    Optional<Sourced<String>> banner(EntryLine line) {
        List<String> parts = HeaderText.parts(line.text());
        if (!line.isHeadLike() || line.bullet() || parts.isEmpty() || titles.score(parts.get(0)) >= TITLE_LIKE) {
            return Optional.empty();
        }
        double employer = organizations.employer(parts.get(0));
        return employer < CLEAR
                ? Optional.empty()
                : Optional.of(Sourced.of(parts.get(0), Confidence.COMPANY.of(employer), line.line()));
    }

    /**
     * Returns how the parts of a head are best explained.
     *
     * @param titleFirst whether the title comes before the employer in the other heads, null if that is not known
     */
    Role read(List<EntryLine> head, @Nullable Boolean titleFirst) {
        List<Cited> parts = new ArrayList<>();
        Cited location = null;
        for (EntryLine line : head) {
            for (String text : HeaderText.parts(line.text())) {
                Cited part = new Cited(text, line.line());
                boolean place = places.isPlace(text);
                if (place && location == null) {
                    location = part;
                } else if (!place && parts.size() < MOST_PARTS) {
                    parts.add(part);
                }
            }
        }
        Role best = Role.NONE;
        for (int title = 0; title < parts.size(); title++) {
            best = better(best, pairs(parts, title, titleFirst));
        }
        return best.at(location);
    }

    private Role pairs(List<Cited> parts, int title, @Nullable Boolean titleFirst) {
        Cited candidate = parts.get(title);
        double score = titles.score(candidate.text());
        Role best = score > 0 ? new Role(candidate, null, null, score, 0, true) : Role.NONE;
        for (int company = 0; company < parts.size(); company++) {
            if (company != title) {
                double distance = 0.05 * Math.abs(company - title);
                best = better(best, role(candidate, parts.get(company), title < company, titleFirst, distance));
            }
        }
        for (HeaderText.Division division : HeaderText.divisions(candidate.text())) {
            double cost = division.separator() == HeaderText.Separator.COMMA ? 0.2 : 0.1;
            Cited first = candidate.withText(division.first());
            Cited second = candidate.withText(division.second());
            if (!places.isPlace(first.text()) && !places.isPlace(second.text())) {
                best = better(best, role(first, second, true, titleFirst, cost));
                best = better(best, role(second, first, false, titleFirst, cost));
            }
        }
        return best;
    }

    private Role role(Cited title, Cited company, boolean first, @Nullable Boolean titleFirst, double cost) {
        Cited name = company.withText(withoutPlace(company.text()));
        double agreement = titleFirst != null && titleFirst == first ? AGREEMENT : 0;
        double commas = COMMA_COST * name.text().chars().filter(c -> c == ',').count();
        double score =
                organizations.employer(name.text()) - 0.8 * titles.score(name.text()) + agreement - cost - commas;
        return new Role(title, name, null, titles.score(title.text()), score, first);
    }

    /** Returns "Acme Corp" of "Acme Corp, Springfield, IL". */
    private String withoutPlace(String text) {
        return HeaderText.divisions(text).stream()
                .filter(division -> division.separator() != HeaderText.Separator.AT)
                .filter(division -> places.isPlace(division.second()))
                .map(HeaderText.Division::first)
                .findFirst()
                .orElse(text);
    }

    private static Role better(Role one, Role other) {
        return other.score() > one.score() + 1e-9 ? other : one;
    }

    /** An explanation of a head. */
    record Role(
            @Nullable Cited title,
            @Nullable Cited company,
            @Nullable Cited location,
            double titleScore,
            double companyScore,
            boolean titleFirst) {
        private static final Role NONE = new Role(null, null, null, 0, 0, true);

        double score() {
            return titleScore + companyScore;
        }

        private Role at(@Nullable Cited place) {
            return new Role(title, company, place, titleScore, companyScore, titleFirst);
        }

        Optional<Sourced<String>> sourcedTitle() {
            return Optional.ofNullable(title).map(cited -> cited.sourced(Confidence.TITLE.of(titleScore)));
        }

        Optional<Sourced<String>> sourcedCompany() {
            return Optional.ofNullable(company).map(cited -> cited.sourced(Confidence.COMPANY.of(companyScore)));
        }

        Optional<Sourced<String>> sourcedLocation() {
            return Optional.ofNullable(location).map(cited -> cited.sourced(Confidence.PLACE.of(1)));
        }
    }
}
