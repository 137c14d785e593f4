package dev.prepai.cv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads jobs. Each has a range of dates; the lines of its head stand around it in the same way in the whole section, so the way
 * that explains all of them best is looked for.
 */
final class WorkReader {
    private static final int FARTHEST = 3;
    private static final int MOST_JOBS = 100;
    private static final int MOST_LINES = 3_000;
    private static final double LINE_COST = 0.15;
    private static final double BULLET_COST = 0.4;
    private static final double CLEAR = 1.2;

    private final DateGrammar grammar;
    private final RoleReader roles;

    WorkReader(DateGrammar grammar, RoleReader roles) {
        this.grammar = grammar;
        this.roles = roles;
    }

    /** Returns the jobs of a section, in its order. */
    List<Job> read(List<Line> section, Budget budget) {
        List<EntryLine> lines = new ArrayList<>();
        int dated = 0;
        for (Line line : section.subList(0, Math.min(MOST_LINES, section.size()))) {
            budget.time();
            EntryLine read = EntryLine.of(line, grammar);
            dated += read.isAnchor() ? 1 : 0;
            if (dated > MOST_JOBS) {
                break;
            }
            lines.add(read);
        }
        List<Integer> anchors = indexes(lines, EntryLine::isAnchor);
        if (anchors.isEmpty()) { // a section without dates: then titles
            anchors = indexes(lines, roles::isTitle);
        }
        if (anchors.isEmpty()) {
            return List.of();
        }
        Heads heads = new Heads(lines, roles);
        return jobs(heads, anchors, shape(heads, anchors, budget));
    }

    private static List<Integer> indexes(List<EntryLine> lines, Predicate<EntryLine> condition) {
        return IntStream.range(0, lines.size())
                .filter(i -> condition.test(lines.get(i)))
                .limit(MOST_JOBS)
                .boxed()
                .toList();
    }

    /** Returns how many lines before and after the dates belong to the head. */
    private static Shape shape(Heads heads, List<Integer> anchors, Budget budget) {
        Shape best = new Shape(0, 0);
        double most = -Double.MAX_VALUE;
        for (int before = 0; before <= FARTHEST; before++) {
            for (int after = 0; after <= FARTHEST - before; after++) {
                Shape shape = new Shape(before, after);
                List<Span> spans = IntStream.range(0, anchors.size())
                        .mapToObj(i -> head(heads.lines, anchors, i, shape))
                        .toList();
                double cost = spans.stream()
                        .mapToDouble(span -> cost(span.of(heads.lines)))
                        .sum();
                if (spans.size() * RoleReader.HIGHEST_SCORE - cost <= most) {
                    continue; // whatever the lines say
                }
                double score = -cost;
                for (Span span : spans) {
                    budget.time();
                    score += heads.role(span, null).score();
                }
                if (score > most + 1e-9) {
                    most = score;
                    best = shape;
                }
            }
        }
        return best;
    }

    private static double cost(List<EntryLine> head) {
        double cost = LINE_COST * (head.size() - 1);
        for (EntryLine line : head) {
            cost += !line.isHeadLike() ? 2 : line.bullet() ? BULLET_COST : 0;
        }
        return cost;
    }

    private static Span head(List<EntryLine> lines, List<Integer> anchors, int index, Shape shape) {
        int anchor = anchors.get(index);
        int first = Math.max(index == 0 ? 0 : anchors.get(index - 1) + 1, anchor - shape.before);
        int next = index + 1 == anchors.size() ? lines.size() : anchors.get(index + 1);
        return new Span(first, Math.max(anchor + 1, Math.min(next, anchor + shape.after + 1)));
    }

    private List<Job> jobs(Heads section, List<Integer> anchors, Shape shape) {
        List<EntryLine> lines = section.lines;
        List<Span> heads = IntStream.range(0, anchors.size())
                .mapToObj(i -> head(lines, anchors, i, shape).withoutProse(lines, anchors.get(i)))
                .toList();
        boolean titleFirst = titleFirst(section, heads);
        List<Job> jobs = new ArrayList<>();
        Optional<Sourced<String>> employer = Optional.empty();
        for (int i = 0; i < heads.size(); i++) {
            Span head = heads.get(i);
            RoleReader.Role role = section.role(head, titleFirst);
            Optional<Sourced<String>> banner = banner(lines, head.from, i == 0 ? 0 : heads.get(i - 1).to, role);
            if (banner.isPresent() && !role.namesEmployer()) {
                role = section.title(head);
            }
            Optional<Sourced<String>> own = role.sourcedCompany();
            if (banner.isPresent() || own.isPresent()) {
                employer = banner.or(() -> own);
            }
            int next = i + 1 < heads.size() ? Math.max(head.to, heads.get(i + 1).from) : lines.size();
            EntryLine anchor = lines.get(anchors.get(i));
            jobs.add(new Job(
                    own.isPresent() ? own : employer.map(each -> each.with(Warning.INFERRED)),
                    role.sourcedTitle(),
                    anchor.period(),
                    role.sourcedLocation(),
                    highlights(lines.subList(head.to, next))));
        }
        return jobs;
    }

    /** Returns the employer of several jobs, who stands alone above the first. */
    private Optional<Sourced<String>> banner(List<EntryLine> lines, int start, int least, RoleReader.Role role) {
        return start - 1 < least ? Optional.empty() : roles.banner(lines.get(start - 1), role);
    }

    private static boolean titleFirst(Heads section, List<Span> heads) {
        int votes = 0;
        for (Span head : heads) {
            RoleReader.Role role = section.role(head, null);
            if (role.title() != null && role.company() != null && role.score() > CLEAR) {
                votes += role.titleFirst() ? 1 : -1;
            }
        }
        return votes >= 0;
    }

    private static List<Sourced<String>> highlights(List<EntryLine> body) {
        boolean bullets = body.stream().anyMatch(EntryLine::bullet);
        List<Highlight> highlights = new ArrayList<>();
        for (EntryLine line : body) {
            String text = HeaderText.withoutBullet(line.line().text());
            if (bullets && !line.bullet() && !highlights.isEmpty()) {
                highlights.get(highlights.size() - 1).add(text, line.line());
            } else if (!text.isEmpty()) {
                highlights.add(new Highlight(text, line.line()));
            }
        }
        return highlights.stream().map(Highlight::sourced).toList();
    }

    /** A text that may go on in the next line. */
    private static final class Highlight {
        private static final Pattern HYPHENATED = Pattern.compile("\\p{L}-$");

        private final StringBuilder text = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();

        Highlight(String start, Line line) {
            text.append(start);
            lines.add(line);
        }

        void add(String next, Line line) {
            boolean continues = !next.isEmpty() && Character.isLowerCase(next.charAt(0));
            if (continues
                    && HYPHENATED
                            .matcher(text.substring(Math.max(0, text.length() - 2)))
                            .find()) {
                text.setLength(text.length() - 1);
            } else {
                text.append(' ');
            }
            text.append(next);
            lines.add(line);
        }

        Sourced<String> sourced() {
            return new Sourced<>(text.toString(), Confidence.HIGHLIGHT.of(1), lines, Set.of());
        }
    }

    /** The lines of a section, each taken apart once. */
    private record Heads(List<EntryLine> lines, RoleReader roles, Map<Integer, List<RoleReader.Part>> parts) {
        Heads(List<EntryLine> lines, RoleReader roles) {
            this(lines, roles, new HashMap<>());
        }

        RoleReader.Role role(Span head, @Nullable Boolean titleFirst) {
            return RoleReader.read(parts(head), titleFirst);
        }

        /** Returns the role of a head without an employer. */
        RoleReader.Role title(Span head) {
            return RoleReader.title(parts(head));
        }

        private List<RoleReader.Part> parts(Span head) {
            List<RoleReader.Part> all = new ArrayList<>();
            for (int i = head.from; i < head.to; i++) {
                all.addAll(parts.computeIfAbsent(i, this::parts));
            }
            return all;
        }

        /** A long line has neither title nor employer. */
        private List<RoleReader.Part> parts(int index) {
            EntryLine line = lines.get(index);
            return line.isShort() && (!line.bullet() || line.isHeadLike()) ? roles.parts(line) : List.of();
        }
    }

    private record Shape(int before, int after) {}

    /** Lines, the last one not included. */
    private record Span(int from, int to) {
        List<EntryLine> of(List<EntryLine> lines) {
            return lines.subList(from, to);
        }

        Span withoutProse(List<EntryLine> lines, int anchor) {
            int first = from;
            while (first < anchor && !lines.get(first).isHeadLike()) {
                first++;
            }
            int last = to;
            while (last > anchor + 1 && !lines.get(last - 1).isHeadLike()) {
                last--;
            }
            return new Span(first, last);
        }
    }
}
