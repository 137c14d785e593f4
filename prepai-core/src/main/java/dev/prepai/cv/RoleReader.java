package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the head of a job apart: which part of its text is the title, which the employer, which the place. */
final class RoleReader {
    /** Of a role that is read without knowing whether titles come first. */
    static final double HIGHEST_SCORE = 2;

    private static final int MOST_PARTS = 10;
    private static final double AGREEMENT = 0.3;
    private static final double COMMA_COST = 0.1;
    private static final double CLEAR = 0.8;
    private static final double TITLE_LIKE = 0.5;
    /** All words begin with capitals. */
    private static final double NAME_LIKE = 0.4;
    /** As much as a clear employer beside a clear title; without one the same words are the title. */
    private static final double OWN_ACCOUNT = 0.9;

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

    /** Returns the employer of several jobs, if it stands alone on a line; above a role without one it need not be so clear. */
    Optional<Sourced<String>> banner(EntryLine line, Role role) {
        List<String> parts = HeaderText.parts(line.text());
        if (!line.isHeadLike() || line.bullet() || parts.isEmpty() || titles.score(parts.get(0)) >= TITLE_LIKE) {
            return Optional.empty();
        }
        double employer = organizations.employer(parts.get(0));
        boolean located = parts.size() == 2 && places.isPlace(parts.get(1));
        double least = located || role.company == null && !line.isSentence() ? NAME_LIKE : CLEAR;
        return employer < least
                ? Optional.empty()
                : Optional.of(Sourced.of(parts.get(0), Confidence.COMPANY.of(employer), line.line()));
    }

    /** Returns the parts of a line, with what speaks for each meaning they may have. */
    List<Part> parts(EntryLine line) {
        return HeaderText.parts(line.text()).stream()
                .map(text -> part(new Cited(text, line.line()), true))
                .toList();
    }

    private Part part(Cited text, boolean divisible) {
        if (places.isPlace(text.text())) {
            return new Part(text, true, 0, text, 0, List.of());
        }
        List<HeaderText.Division> divisions = HeaderText.divisions(text.text());
        Cited name = withoutPlace(text, divisions);
        if (organizations.isOwnAccount(name.text())) {
            return new Part(name, false, TITLE_LIKE, name, OWN_ACCOUNT, List.of());
        }
        double title = titles.score(text.text());
        double titleOfName = name.text().equals(text.text()) ? title : titles.score(name.text());
        double commas = COMMA_COST * name.text().chars().filter(c -> c == ',').count();
        double company = organizations.employer(name.text()) - 0.8 * titleOfName - commas;
        return new Part(
                text,
                false,
                title,
                name,
                company,
                divisible ? pairs(name, name.equals(text) ? divisions : HeaderText.divisions(name.text())) : List.of());
    }

    private List<Pair> pairs(Cited text, List<HeaderText.Division> divisions) {
        List<Pair> pairs = new ArrayList<>();
        boolean at = divisions.stream().anyMatch(division -> division.separator() == HeaderText.Separator.AT);
        for (HeaderText.Division division : divisions) {
            if (at && division.separator() == HeaderText.Separator.COMMA) {
                continue; // "at" says where the employer begins
            }
            double cost = division.separator() == HeaderText.Separator.COMMA ? 0.2 : 0.1;
            Pair pair = new Pair(
                    part(text.withText(division.first()), false), part(text.withText(division.second()), false), cost);
            if (!pair.first.place && !pair.second.place) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /**
     * Returns how the parts of a head are best explained.
     *
     * @param titleFirst whether the title comes before the employer in the other heads, null if that is not known
     */
    static Role read(List<Part> head, @Nullable Boolean titleFirst) {
        List<Part> parts =
                head.stream().filter(part -> !part.place).limit(MOST_PARTS).toList();
        Role best = clearestTitle(parts);
        for (int title = 0; title < parts.size(); title++) {
            Part candidate = parts.get(title);
            for (int company = 0; company < parts.size(); company++) {
                if (company != title) {
                    double distance = 0.05 * Math.abs(company - title);
                    best = better(best, role(candidate, parts.get(company), title < company, titleFirst, distance));
                }
            }
            for (Pair pair : candidate.pairs) {
                double cost = parts.size() > 1 ? 2 * pair.cost : pair.cost; // who writes them apart does so throughout
                best = better(best, role(pair.first, pair.second, true, titleFirst, cost));
                best = better(best, role(pair.second, pair.first, false, titleFirst, cost));
            }
        }
        return best.at(place(head));
    }

    /** Returns the clearest title of a head, and its place, but no employer. */
    static Role title(List<Part> head) {
        return clearestTitle(head).at(place(head));
    }

    private static Role clearestTitle(List<Part> parts) {
        Role best = Role.NONE;
        for (Part part : parts) {
            best = better(best, new Role(part.text, null, null, part.title, 0, true));
        }
        return best;
    }

    private static @Nullable Cited place(List<Part> head) {
        return head.stream().filter(Part::place).map(Part::text).findFirst().orElse(null);
    }

    private static Role role(Part title, Part company, boolean first, @Nullable Boolean titleFirst, double cost) {
        double agreement = titleFirst != null && titleFirst == first ? AGREEMENT : 0;
        return new Role(title.text, company.name, null, title.title, company.company + agreement - cost, first);
    }

    /** Returns "Acme Corp" of "Acme Corp, Springfield, IL". */
    private Cited withoutPlace(Cited text, List<HeaderText.Division> divisions) {
        return divisions.stream()
                .filter(division -> division.separator() != HeaderText.Separator.AT)
                .filter(division -> places.isPlace(division.second()))
                .map(division -> text.withText(division.first()))
                .findFirst()
                .orElse(text);
    }

    private static Role better(Role one, Role other) {
        return other.score() > one.score() + 1e-9 ? other : one;
    }

    /**
     * A part of a head.
     *
     * @param title how much it looks like a title
     * @param name the part without a place at its end
     * @param company how much the name looks like an employer and not like a title
     * @param pairs the ways to divide it in two
     */
    record Part(Cited text, boolean place, double title, Cited name, double company, List<Pair> pairs) {}

    /** Two parts that stand in one, and what it costs to take them apart. */
    record Pair(Part first, Part second, double cost) {}

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

        /** Tells whether there is an employer that looks like one. */
        boolean namesEmployer() {
            return company != null && companyScore >= CLEAR;
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
