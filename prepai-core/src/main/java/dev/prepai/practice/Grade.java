package dev.prepai.practice;

import dev.prepai.rubric.Score;

/** How well something was remembered; the cuts are those of the recommendation. */
enum Grade {
    /** Below 4.5 points. */
    AGAIN,
    /** From 4.5 points on. */
    HARD,
    /** From 6 points on. */
    GOOD,
    /** From 8.5 points on. */
    EASY;

    private static final double TRIED = 4.5;
    private static final double PASSED = 6;
    private static final double FLUENT = 8.5;

    static Grade of(Score score) {
        if (score.points() < TRIED) {
            return AGAIN;
        }
        if (score.points() < PASSED) {
            return HARD;
        }
        return score.points() < FLUENT ? GOOD : EASY;
    }
}
