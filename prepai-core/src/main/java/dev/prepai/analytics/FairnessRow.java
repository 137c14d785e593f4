package dev.prepai.analytics;

import dev.prepai.rubric.Score;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fairness report needs of one interview: what became of it, and which groups the person belongs to.
 *
 * <p>The groups are what the person told the host, kept apart from the interview; the SDK never infers them from a name, a voice
 * or a text. Immutable and safe for use by several threads.
 *
 * @param groups the category per attribute, such as {@code sex} and {@code female}; an attribute that is not known is absent
 * @param score the overall score of the machine; absent when there is none
 * @param selected whether the person was moved forward; absent when nobody decided
 * @param humanScore the overall score that a person gave, on the same scale; absent when nobody did
 */
public record FairnessRow(
        SortedMap<String, String> groups, OptionalDouble score, Optional<Boolean> selected, OptionalDouble humanScore) {
    /** Stands between the categories of an intersection. */
    static final String TIMES = " × ";

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if an attribute or category is blank or has a ×, which is for intersections, or a score
     *     is not finite
     */
    public FairnessRow {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        groups.forEach((attribute, category) -> {
            requireName(attribute);
            requireName(category);
        });
        requireFinite(score);
        requireFinite(humanScore);
    }

    /** Returns a row with nothing but the groups of a person. */
    public static FairnessRow of(Map<String, String> groups) {
        return new FairnessRow(new TreeMap<>(groups), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
    }

    /** Returns a row with the overall score of an interview, if it has one, and the groups of its candidate. */
    public static FairnessRow of(InterviewSummary interview, Map<String, String> groups) {
        OptionalDouble score =
                interview.overall().stream().mapToDouble(Score::points).findFirst();
        return new FairnessRow(new TreeMap<>(groups), score, Optional.empty(), OptionalDouble.empty());
    }

    /** Returns this row with the overall score of the machine. */
    public FairnessRow withScore(double points) {
        return new FairnessRow(groups, OptionalDouble.of(points), selected, humanScore);
    }

    /** Returns this row with whether the person was moved forward. */
    public FairnessRow withSelected(boolean moved) {
        return new FairnessRow(groups, score, Optional.of(moved), humanScore);
    }

    /** Returns this row with the overall score that a person gave. */
    public FairnessRow withHumanScore(double points) {
        return new FairnessRow(groups, score, selected, OptionalDouble.of(points));
    }

    /** Returns the group at the intersection of the attributes; nothing when one of them is not known. */
    Optional<String> group(Iterable<String> attributes) {
        StringBuilder name = new StringBuilder();
        for (String attribute : attributes) {
            String category = groups.get(attribute);
            if (category == null) {
                return Optional.empty();
            }
            name.append(name.isEmpty() ? "" : TIMES).append(category);
        }
        return Optional.of(name.toString());
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.contains(TIMES.strip())) {
            throw new IllegalArgumentException(
                    "attributes and categories must not be blank nor have a ×; leave out what is not known");
        }
    }

    private static void requireFinite(OptionalDouble score) {
        if (score.isPresent() && !Double.isFinite(score.getAsDouble())) {
            throw new IllegalArgumentException("a score must be finite, was " + score.getAsDouble());
        }
    }
}
