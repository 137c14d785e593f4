package dev.prepai.cv;

import java.util.List;
import java.util.Set;

/**
 * A value and what it was read from.
 *
 * @param strength how well it fits what the field usually holds, on a scale of the field's own; {@link Confidence} tells how
 *     often such values are right
 * @param lines where it stands
 */
record Sourced<T>(T value, double strength, List<Line> lines, Set<Warning> warnings) {
    Sourced {
        lines = List.copyOf(lines);
        warnings = Set.copyOf(warnings);
    }

    static <T> Sourced<T> of(T value, double strength, Line line) {
        return new Sourced<>(value, strength, List.of(line), Set.of());
    }

    Sourced<T> weighed(double other) {
        return new Sourced<>(value, other, lines, warnings);
    }

    Sourced<T> with(Warning warning) {
        return new Sourced<>(value, strength, lines, Set.of(warning));
    }
}
