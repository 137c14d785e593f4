package dev.prepai.evaluation;

import dev.prepai.rubric.Score;

/**
 * An answer that a person graded; with a few of them to an item, its answers are scored by their likeness to them as well.
 *
 * @param text what was answered
 * @param points what the person gave, 0 to 10
 */
public record GradedAnswer(String text, double points) {
    /** Checks the range. */
    public GradedAnswer {
        if (!(points >= 0 && points <= Score.MAXIMUM)) {
            throw new IllegalArgumentException("points must be in 0..10, were " + points);
        }
    }
}
