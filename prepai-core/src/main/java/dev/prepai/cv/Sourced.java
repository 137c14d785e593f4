package dev.prepai.cv;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A value and what it was read from.
 *
 * @param confidence that it is right, from 0 to 1
 * @param lines where it stands
 */
record Sourced<T>(T value, double confidence, List<Line> lines, Set<Warning> warnings) {
    Sourced {
        lines = List.copyOf(lines);
        warnings = Set.copyOf(warnings);
    }

    static <T> Sourced<T> of(T value, double confidence, Line line) {
        return new Sourced<>(value, confidence, List.of(line), Set.of());
    }

    Sourced<T> withConfidence(double other) {
        return new Sourced<>(value, other, lines, warnings);
    }

    /** Returns the same with one more warning. */
    Sourced<T> with(Warning warning) {
        Set<Warning> more = EnumSet.of(warning);
        more.addAll(warnings);
        return new Sourced<>(value, confidence, lines, more);
    }
}
