package dev.prepai.cv;

import java.util.Optional;

/**
 * What decides whether text can be seen; what is empty is inherited.
 *
 * @param hidden whether it is marked as hidden
 * @param white whether its colour is that of paper
 * @param points its size
 */
record TextLook(Optional<Boolean> hidden, Optional<Boolean> white, Optional<Double> points) {
    static final TextLook INHERITED = new TextLook(Optional.empty(), Optional.empty(), Optional.empty());
    private static final double SMALLEST = 3;

    /** Returns this with what another has for what is empty. */
    TextLook or(TextLook other) {
        return new TextLook(hidden.or(other::hidden), white.or(other::white), points.or(other::points));
    }

    /**
     * Tells whether a reader of the page does not see such text.
     *
     * @param shaded whether it stands on something other than white paper
     */
    boolean isUnseen(boolean shaded) {
        return hidden.orElse(false)
                || !shaded && white.orElse(false)
                || points.filter(size -> size < SMALLEST).isPresent();
    }
}
