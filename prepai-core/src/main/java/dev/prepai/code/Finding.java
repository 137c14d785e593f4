package dev.prepai.code;

import java.util.List;

/**
 * What cost a source points, and where.
 *
 * @param rule the rule of the score
 * @param lines the lines to look at, counted from 1 and in order; at most {@value #MOST_LINES}, none where the whole source is meant
 * @param points what it cost, more than 0
 * @param text the measure, what would have been free and a remedy, for people; never candidate text
 */
public record Finding(Rule rule, List<Integer> lines, double points, String text) {
    /** More lines than these are left out. */
    public static final int MOST_LINES = 50;

    /** Copies the lines. */
    public Finding {
        if (!(points > 0)) {
            throw new IllegalArgumentException("points must be more than 0, was " + points);
        }
        lines = lines.stream().sorted().distinct().limit(MOST_LINES).toList();
    }

    /** The rules of the score; {@code docs/scoring.md} has what each is free up to and costs. */
    public enum Rule {
        /** The source cannot be read to its end. */
        UNREADABLE,
        /** The function with the most branches. */
        CYCLOMATIC_COMPLEXITY,
        /** The function that is hardest to follow. */
        COGNITIVE_COMPLEXITY,
        /** The deepest nesting. */
        NESTING,
        /** The longest function. */
        FUNCTION_LENGTH,
        /** Lines too long to read. */
        LINE_LENGTH,
        /** Names that break the convention of the language or say nothing. */
        NAMING,
        /** Code that stands there twice. */
        DUPLICATION,
        /** Code that is never reached. */
        DEAD_CODE,
        /** Names that are never read. */
        UNUSED_NAMES,
        /** No comment in a longer source. */
        COMMENTS
    }
}
