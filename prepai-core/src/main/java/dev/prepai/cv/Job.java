package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/** One job, with where each of its fields was read. */
record Job(
        Optional<Sourced<String>> company,
        Optional<Sourced<String>> title,
        Optional<Sourced<Period>> period,
        Optional<Sourced<String>> location,
        List<Sourced<String>> highlights) {}
