package dev.prepai.code.growth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Classes of growth, from the slowest to the fastest. */
public enum GrowthClass {
    /** The same for every size. */
    CONSTANT("1"),
    /** With the logarithm of the size. */
    LOGARITHMIC("log n"),
    /** With the square root of the size. */
    SQUARE_ROOT("sqrt n"),
    /** With the size. */
    LINEAR("n"),
    /** With the size times its logarithm. */
    LINEARITHMIC("n log n"),
    /** With the square of the size. */
    QUADRATIC("n^2"),
    /** With the square of the size times the logarithm. */
    QUADRATIC_LOG("n^2 log n"),
    /** With the third power of the size. */
    CUBIC("n^3"),
    /** With a number above 1 to the power of the size, whatever the number. */
    EXPONENTIAL("2^n");

    private final String notation;

    GrowthClass(String notation) {
        this.notation = notation;
    }

    /** Returns the class as people write it, such as {@code n log n}. */
    @JsonValue
    public String notation() {
        return notation;
    }

    /**
     * Returns the class that is written so.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static GrowthClass of(String notation) {
        return Arrays.stream(values())
                .filter(each -> each.notation.equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class of growth has this notation"));
    }
}
