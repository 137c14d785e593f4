package dev.prepai.code.growth;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How the cost of a program grows with the size of its input, as far as it could be told from measurements. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Growth.Estimated.class, name = "estimated"),
    @JsonSubTypes.Type(value = Growth.Unclear.class, name = "unclear")
})
public sealed interface Growth {
    /** Returns what was measured, by size. */
    List<Measurement> measurements();

    /** Returns the growth in a few words, such as {@code about n log n}. */
    String description();

    /** Estimates the growth from measurements in any order, of which those without steps are left out. */
    static Growth of(List<Measurement> measurements) {
        return new Estimate(measurements).growth();
    }

    /**
     * The growth is that of a class.
     *
     * @param growthClass the class that fits best
     * @param confidence how likely it is the right one of all classes, 0 to 1
     * @param atLeast the slowest class that is not much less likely
     * @param atMost the fastest class that is not much less likely
     * @param measurements what was measured, by size
     */
    record Estimated(
            GrowthClass growthClass,
            double confidence,
            GrowthClass atLeast,
            GrowthClass atMost,
            List<Measurement> measurements)
            implements Growth {
        /** Checks the confidence and that the class is within its bounds, and copies the measurements. */
        public Estimated {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be in 0..1, was " + confidence);
            }
            if (growthClass.compareTo(atLeast) < 0 || growthClass.compareTo(atMost) > 0) {
                throw new IllegalArgumentException("the class must be within its bounds, was " + growthClass.notation()
                        + " for " + atLeast.notation() + " to " + atMost.notation());
            }
            measurements = List.copyOf(measurements);
        }

        @Override
        public String description() {
            return atLeast == atMost
                    ? "about " + growthClass.notation()
                    : "about " + growthClass.notation() + ", between " + atLeast.notation() + " and "
                            + atMost.notation();
        }
    }

    /**
     * The measurements are too few, or follow no class.
     *
     * @param measurements what was measured, by size
     */
    record Unclear(List<Measurement> measurements) implements Growth {
        /** Copies the measurements. */
        public Unclear {
            measurements = List.copyOf(measurements);
        }

        @Override
        public String description() {
            return "unclear";
        }
    }
}
