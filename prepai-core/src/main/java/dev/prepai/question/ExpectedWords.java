package dev.prepai.question;

/**
 * The usual length of a good answer.
 *
 * @param min words, at least 1
 * @param max words, more than {@code min}
 */
public record ExpectedWords(int min, int max) {
    /** Checks the range. */
    public ExpectedWords {
        if (min < 1 || max <= min) {
            throw new IllegalArgumentException("expected words must be a range like 60..180, was " + min + ".." + max);
        }
    }
}
