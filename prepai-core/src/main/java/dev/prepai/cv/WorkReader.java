package dev.prepai.cv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads jobs. Each has a range of dates; the lines of its head stand around it in the same way in the whole section, so the way
 * that explains all of them best is looked for.
 */
final class WorkReader {
    private static final int FARTHEST = 3;
    private static final int LONGEST_HEAD = 110;
    private static final int LONGEST_BULLET = 70;
    private static final int MOST_JOBS = 100;
    private static final int MOST_PARTS = 10;
    private static final double LINE_COST = 0.15;
    private static final double BULLET_COST = 0.4;

    private final DateGrammar grammar;
    private final Titles titles;
    private final Organizations organizations;
    private final Places places;

    WorkReader(DateGrammar grammar, Titles titles, Organizations organizations, Places places) {
        this.grammar = grammar;
        this.titles = titles;
        this.organizations = organizations;
        this.places = places;
    }

    /** Returns the jobs of a section, in its order. */
    List<Employment> read(List<Line> section, Budget budget) {
        List<Row> rows = new ArrayList<>();
        for (Line line : section) {
            budget.time();
            rows.add(row(line));
        }
        List<Integer> anchors = indexes(rows, Row::isAnchor);
        if (anchors.isEmpty()) { // a section without dates: then titles
            anchors = indexes(rows, this::isTitle);
        }
        return anchors.isEmpty() ? List.of() : jobs(rows, anchors, shape(rows, anchors, budget));
    }

    private boolean isTitle(Row row) {
        double score = titles.score(row.text);
        return !row.bullet && row.isHeadLike() && score >= 0.7 && score > organizations.employer(row.text);
    }

    private static List<Integer> indexes(List<Row> rows, Predicate<Row> condition) {
        return IntStream.range(0, rows.size())
                .filter(i -> condition.test(rows.get(i)))
                .limit(MOST_JOBS)
                .boxed()
                .toList();
    }

    private Row row(Line line) {
        List<DateGrammar.Found> dates = grammar.find(line.text());
        Optional<DateGrammar.Found> range =
                dates.stream().filter(DateGrammar.Found::isRange).reduce((first, second) -> second);
        boolean bullet = HeaderText.BULLET.matcher(line.text()).find();
        String text = HeaderText.withoutDates(line.text(), range.map(List::of).orElse(List.of()));
        return new Row(line, text, range.map(DateGrammar.Found::period), bullet);
    }

    /** Returns how many lines before and after the dates belong to the head. */
    private Shape shape(List<Row> rows, List<Integer> anchors, Budget budget) {
        Shape best = new Shape(0, 0);
        double most = -Double.MAX_VALUE;
        for (int before = 0; before <= FARTHEST; before++) {
            for (int after = 0; after <= FARTHEST - before; after++) {
                Shape shape = new Shape(before, after);
                double score = 0;
                for (int i = 0; i < anchors.size(); i++) {
                    score += score(rows, anchors, i, shape, budget);
                }
                if (score > most + 1e-9) {
                    most = score;
                    best = shape;
                }
            }
        }
        return best;
    }

    private double score(List<Row> rows, List<Integer> anchors, int index, Shape shape, Budget budget) {
        budget.time();
        List<Row> head = head(rows, anchors, index, shape).of(rows);
        double cost = LINE_COST * (head.size() - 1);
        for (Row row : head) {
            cost += !row.isHeadLike() ? 2 : row.bullet ? BULLET_COST : 0;
        }
        Role role = role(head, null);
        return role.titleScore + role.companyScore - cost;
    }

    private static Span head(List<Row> rows, List<Integer> anchors, int index, Shape shape) {
        int anchor = anchors.get(index);
        int first = Math.max(index == 0 ? 0 : anchors.get(index - 1) + 1, anchor - shape.before);
        int next = index + 1 == anchors.size() ? rows.size() : anchors.get(index + 1);
        return new Span(first, Math.max(anchor + 1, Math.min(next, anchor + shape.after + 1)));
    }

    private List<Employment> jobs(List<Row> rows, List<Integer> anchors, Shape shape) {
        List<Span> heads = IntStream.range(0, anchors.size())
                .mapToObj(i -> head(rows, anchors, i, shape).withoutProse(rows, anchors.get(i)))
                .toList();
        boolean titleFirst = titleFirst(rows, heads);
        List<Employment> jobs = new ArrayList<>();
        String employer = null;
        for (int i = 0; i < anchors.size(); i++) {
            Span head = heads.get(i);
            Role role = role(head.of(rows), titleFirst);
            String banner = banner(rows, head.from, i == 0 ? 0 : heads.get(i - 1).to);
            employer = banner != null ? banner : role.company != null ? role.company : employer;
            int next = i + 1 < anchors.size() ? Math.max(head.to, heads.get(i + 1).from) : rows.size();
            jobs.add(new Employment(
                    Optional.ofNullable(role.company != null ? role.company : employer),
                    Optional.ofNullable(role.title),
                    rows.get(anchors.get(i)).period,
                    Optional.ofNullable(role.location),
                    highlights(rows.subList(head.to, next))));
        }
        return jobs;
    }

    /** Returns the employer of several roles, who stands alone above the first. */
    private @Nullable String banner(List<Row> rows, int start, int least) {
        if (start - 1 < least) {
            return null;
        }
        Row above = rows.get(start - 1);
        List<String> parts = HeaderText.parts(above.text);
        boolean stands = above.isHeadLike() && !above.bullet && !parts.isEmpty() && titles.score(parts.get(0)) < 0.5;
        return stands && organizations.employer(parts.get(0)) >= 0.8 ? parts.get(0) : null;
    }

    private boolean titleFirst(List<Row> rows, List<Span> heads) {
        int votes = 0;
        for (Span head : heads) {
            Role role = role(head.of(rows), null);
            if (role.title != null && role.company != null && role.titleScore + role.companyScore > 1.2) {
                votes += role.titleFirst ? 1 : -1;
            }
        }
        return votes >= 0;
    }

    /** Takes a head apart. */
    private Role role(List<Row> head, @Nullable Boolean titleFirst) {
        List<String> parts = new ArrayList<>();
        String location = null;
        for (Row row : head) {
            for (String part : HeaderText.parts(row.text)) {
                if (location == null && places.isPlace(part)) {
                    location = part;
                } else if (parts.size() < MOST_PARTS && !places.isPlace(part)) {
                    parts.add(part);
                }
            }
        }
        Role best = new Role(null, null, location, 0, 0, true);
        for (int title = 0; title < parts.size(); title++) {
            best = better(best, pairs(parts, title, location, titleFirst));
        }
        return best;
    }

    private Role pairs(List<String> parts, int title, @Nullable String location, @Nullable Boolean titleFirst) {
        double titleScore = titles.score(parts.get(title));
        Role best = new Role(titleScore > 0 ? parts.get(title) : null, null, location, titleScore, 0, true);
        for (int company = 0; company < parts.size(); company++) {
            if (company != title) {
                String name = withoutPlace(parts.get(company));
                boolean first = title < company;
                double agreement = titleFirst == null ? 0 : titleFirst == first ? 0.3 : 0;
                double distance = 0.05 * Math.abs(company - title);
                double score = organizations.employer(name) - 0.8 * titles.score(name) + agreement - distance;
                best = better(best, new Role(parts.get(title), name, location, titleScore, score, first));
            }
        }
        for (HeaderText.Division division : HeaderText.divisions(parts.get(title))) {
            best = better(best, divided(division, true, location, titleFirst));
            best = better(best, divided(division, false, location, titleFirst));
        }
        return best;
    }

    private Role divided(
            HeaderText.Division division, boolean first, @Nullable String location, @Nullable Boolean titleFirst) {
        String title = first ? division.first() : division.second();
        String name = withoutPlace(first ? division.second() : division.first());
        if (places.isPlace(name) || places.isPlace(title)) {
            return new Role(null, null, location, 0, 0, first);
        }
        double agreement = titleFirst == null ? 0 : titleFirst == first ? 0.3 : 0;
        double cost = division.separator() == HeaderText.Separator.COMMA ? 0.2 : 0.1;
        double score = organizations.employer(name) - 0.8 * titles.score(name) + agreement - cost;
        return new Role(title, name, location, titles.score(title), score, first);
    }

    /** Returns "Acme Corp" of "Acme Corp, Springfield, IL". */
    private String withoutPlace(String text) {
        for (HeaderText.Division division : HeaderText.divisions(text)) {
            if (division.separator() != HeaderText.Separator.AT && places.isPlace(division.second())) {
                return division.first();
            }
        }
        return text;
    }

    private static Role better(Role one, Role other) {
        return other.titleScore + other.companyScore > one.titleScore + one.companyScore + 1e-9 ? other : one;
    }

    private static List<String> highlights(List<Row> body) {
        List<String> highlights = new ArrayList<>();
        for (Row row : body) {
            String text = HeaderText.BULLET
                    .matcher(row.line.text())
                    .replaceFirst("")
                    .replace('\t', ' ')
                    .strip();
            boolean goesOn =
                    !row.bullet && !highlights.isEmpty() && body.stream().anyMatch(each -> each.bullet);
            if (goesOn) {
                int last = highlights.size() - 1;
                highlights.set(last, joined(highlights.get(last), text));
            } else if (!text.isEmpty()) {
                highlights.add(text);
            }
        }
        return highlights;
    }

    private static String joined(String first, String second) {
        boolean hyphenated = first.endsWith("-")
                && first.length() > 1
                && Character.isLetter(first.charAt(first.length() - 2))
                && !second.isEmpty()
                && Character.isLowerCase(second.charAt(0));
        return hyphenated ? first.substring(0, first.length() - 1) + second : first + " " + second;
    }

    private record Shape(int before, int after) {}

    /** Rows, the last one not included. */
    private record Span(int from, int to) {
        List<Row> of(List<Row> rows) {
            return rows.subList(from, to);
        }

        Span withoutProse(List<Row> rows, int anchor) {
            int first = from;
            while (first < anchor && !rows.get(first).isHeadLike()) {
                first++;
            }
            int last = to;
            while (last > anchor + 1 && !rows.get(last - 1).isHeadLike()) {
                last--;
            }
            return new Span(first, last);
        }
    }

    private record Role(
            @Nullable String title,
            @Nullable String company,
            @Nullable String location,
            double titleScore,
            double companyScore,
            boolean titleFirst) {}

    private record Row(Line line, String text, Optional<Period> period, boolean bullet) {
        boolean isAnchor() {
            return period.isPresent() && text.length() <= (bullet ? LONGEST_BULLET : LONGEST_HEAD);
        }

        boolean isHeadLike() {
            boolean sentence = text.endsWith(".") && text.indexOf(' ') > 0 && text.length() > 40;
            return !sentence && text.length() <= (bullet ? LONGEST_BULLET : LONGEST_HEAD);
        }
    }
}
