package dev.prepai.cv;

import java.util.Optional;
import java.util.stream.Stream;

/** One education, with where each of its fields was read. */
record Study(
        Optional<Sourced<String>> institution,
        Optional<Sourced<String>> degree,
        Optional<Sourced<String>> area,
        Optional<Sourced<Period>> period) {

    /** Returns the lines it was read from. */
    Stream<Line> lines() {
        return Stream.of(institution, degree, area, period)
                .flatMap(Optional::stream)
                .flatMap(field -> field.lines().stream());
    }

    /** Tells whether it is an education wherever it stands. */
    boolean isCertain() {
        return degree.isPresent()
                && institution
                        .filter(name -> name.confidence() > Confidence.INSTITUTION.of(0))
                        .isPresent();
    }
}
