package dev.prepai.analytics;

import dev.prepai.analytics.ScoreFairness.Graded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How groups fare over many interviews: selection and scoring rates with their impact ratios, as New York City's Local Law 144
 * asks for, and whether the machine scores groups differently from people.
 *
 * <p>There is a table for each attribute that occurs in the rows and for each intersection of two. The figures describe; that a
 * ratio is low does not say why, and that it is near 1 does not say that all is well. Immutable and safe for use by several
 * threads.
 *
 * @param interviews the number of rows
 * @param medianScore the median of all scores, whether the groups are known or not; absent when there is no score
 * @param tables for the single attributes in the order of their names, then for the intersections
 * @param smallGroups which groups were too small to be compared
 */
public record FairnessReport(int interviews, OptionalDouble medianScore, List<Table> tables, SmallGroups smallGroups) {
    /**
     * The groups of one attribute, or of the intersection of two.
     *
     * @param attributes their names
     * @param selection compares how many were selected; absent when no row tells
     * @param scoring compares how many have a score above the median; absent when there is no score
     * @param scores compares the machine's with human scores; absent when no group that is large enough has both
     */
    public record Table(
            List<String> attributes,
            Optional<ImpactRatios> selection,
            Optional<ImpactRatios> scoring,
            Optional<ScoreComparison> scores) {
        /** Copies the attributes. */
        public Table {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * The machine's and human scores of the groups that are large enough.
     *
     * @param fairness of these groups
     * @param leftOut the names of the other groups
     */
    public record ScoreComparison(ScoreFairness fairness, List<String> leftOut) {
        /** Copies the names. */
        public ScoreComparison {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Copies the tables. */
    public FairnessReport {
        tables = List.copyOf(tables);
    }

    /** Returns the report on the rows, in any order, without the groups that {@link SmallGroups#standard()} leaves out. */
    public static FairnessReport of(Collection<FairnessRow> rows) {
        return of(rows, SmallGroups.standard());
    }

    /**
     * Returns the report on the rows, in any order.
     *
     * @param smallGroups which groups are too small to be compared
     */
    public static FairnessReport of(Collection<FairnessRow> rows, SmallGroups smallGroups) {
        OptionalDouble median = median(rows);
        List<Table> tables = new ArrayList<>();
        for (List<String> attributes : attributes(rows)) {
            tables.add(new Table(
                    attributes,
                    ratios(rows, attributes, FairnessRow::selected, smallGroups),
                    ratios(rows, attributes, row -> isAbove(row, median), smallGroups),
                    scores(rows, attributes, smallGroups)));
        }
        return new FairnessReport(rows.size(), median, tables, smallGroups);
    }

    /**
     * Returns the report as Markdown, in English, with an interval for every rate and ratio.
     *
     * @param bootstrap computes the intervals of the ratios; those of the rates have the same confidence
     */
    public String toMarkdown(Bootstrap bootstrap) {
        return FairnessPage.write(this, bootstrap);
    }

    /**
     * Returns the report as one line of JSON with all rates, ratios, tests and intervals; what has no value is absent.
     *
     * @param bootstrap computes the intervals of the ratios; those of the rates have the same confidence
     */
    public String toJson(Bootstrap bootstrap) {
        return FairnessJson.write(this, bootstrap);
    }

    /** Each attribute alone, then each pair. */
    private static List<List<String>> attributes(Collection<FairnessRow> rows) {
        List<String> names = rows.stream()
                .flatMap(row -> row.groups().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<List<String>> attributes =
                new ArrayList<>(names.stream().map(List::of).toList());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                attributes.add(List.of(names.get(i), names.get(j)));
            }
        }
        return attributes;
    }

    private static Optional<ImpactRatios> ratios(
            Collection<FairnessRow> rows,
            List<String> attributes,
            Function<FairnessRow, Optional<Boolean>> property,
            SmallGroups smallGroups) {
        Map<String, Proportion> groups = new TreeMap<>();
        int told = 0;
        int unknown = 0;
        for (FairnessRow row : rows) {
            Optional<Boolean> has = property.apply(row);
            Optional<String> group = row.group(attributes);
            if (has.isPresent()) {
                told++;
                unknown += group.isEmpty() ? 1 : 0;
                group.ifPresent(name -> groups.merge(name, Proportion.of(has.get()), Proportion::plus));
            }
        }
        return told == 0 ? Optional.empty() : Optional.of(ImpactRatios.of(groups, unknown, smallGroups));
    }

    private static Optional<Boolean> isAbove(FairnessRow row, OptionalDouble median) {
        return row.score().stream()
                .mapToObj(score -> score > median.orElseThrow())
                .findFirst();
    }

    private static Optional<ScoreComparison> scores(
            Collection<FairnessRow> rows, List<String> attributes, SmallGroups smallGroups) {
        Map<String, List<Graded>> groups = rows.stream()
                .flatMap(row -> graded(row, attributes).stream())
                .collect(Collectors.groupingBy(Graded::group, TreeMap::new, Collectors.toList()));
        long people = groups.values().stream().mapToLong(List::size).sum();
        List<Graded> compared = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        groups.forEach((name, scores) -> {
            if (smallGroups.allow(scores.size(), people)) {
                compared.addAll(scores);
            } else {
                leftOut.add(name);
            }
        });
        return compared.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreComparison(ScoreFairness.of(compared), leftOut));
    }

    private static Optional<Graded> graded(FairnessRow row, List<String> attributes) {
        if (row.score().isEmpty() || row.humanScore().isEmpty()) {
            return Optional.empty();
        }
        return row.group(attributes)
                .map(group -> new Graded(
                        group, row.score().getAsDouble(), row.humanScore().getAsDouble()));
    }

    private static OptionalDouble median(Collection<FairnessRow> rows) {
        double[] scores = rows.stream()
                .flatMapToDouble(row -> row.score().stream())
                .sorted()
                .toArray();
        return scores.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(scores[(scores.length - 1) / 2] / 2 + scores[scores.length / 2] / 2);
    }
}
