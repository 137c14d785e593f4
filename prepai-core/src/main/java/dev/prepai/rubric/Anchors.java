package dev.prepai.rubric;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A behaviourally anchored rating scale (BARS): what an answer at level 2, 5 and 8 of 10 looks like.
 *
 * @param level2 observable behaviour of a weak answer
 * @param level5 observable behaviour of a middling answer
 * @param level8 observable behaviour of a strong answer
 */
public record Anchors(
        @JsonProperty("2") String level2,
        @JsonProperty("5") String level5,
        @JsonProperty("8") String level8) {
    /** Checks that no level is blank. */
    public Anchors {
        if (level2.isBlank() || level5.isBlank() || level8.isBlank()) {
            throw new IllegalArgumentException("each of the levels 2, 5 and 8 needs a description");
        }
    }

    /** Returns the description of the level nearest to the score; a tie goes to the lower level. */
    public String nearest(Score score) {
        if (score.points() <= 3.5) {
            return level2;
        }
        return score.points() <= 6.5 ? level5 : level8;
    }
}
