package dev.prepai.cv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One job, with where each of its fields was read. */
record Job(
        Optional<Sourced<String>> company,
        Optional<Sourced<String>> title,
        Optional<Sourced<Period>> period,
        Optional<Sourced<String>> location,
        List<Sourced<String>> highlights) {

    /** Returns the lines of its head. */
    Stream<Line> lines() {
        return Stream.of(company, title, period).flatMap(Optional::stream).flatMap(field -> field.lines().stream());
    }
}
