package dev.prepai.ability;

/**
 * How well one item was answered.
 *
 * @param item what was answered
 * @param share of the highest level that was reached, 0 to 1; it may lie between levels
 */
public record Response(ItemParameters item, double share) {
    /** Checks the share. */
    public Response {
        if (!(share >= 0 && share <= 1)) { // also rejects NaN
            throw new IllegalArgumentException("share must be in 0..1, was " + share);
        }
    }
}
