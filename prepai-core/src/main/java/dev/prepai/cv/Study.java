package dev.prepai.cv;

import java.util.Optional;

/** One education, with where each of its fields was read. */
record Study(
        Optional<Sourced<String>> institution,
        Optional<Sourced<String>> degree,
        Optional<Sourced<String>> area,
        Optional<Sourced<Period>> period) {

    /** Tells whether it is an education wherever it stands. */
    boolean isCertain() {
        return degree.isPresent()
                && institution.filter(name -> name.strength() > 0).isPresent();
    }
}
