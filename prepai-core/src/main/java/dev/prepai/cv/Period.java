package dev.prepai.cv;

import java.util.Optional;

/**
 * From when to when something lasted.
 *
 * @param start empty when only an end is given
 * @param end empty when it is not known, or not over
 * @param ongoing whether it is said to last until now
 */
public record Period(Optional<PartialDate> start, Optional<PartialDate> end, boolean ongoing) {
    static Period between(PartialDate start, PartialDate end) {
        return new Period(Optional.of(start), Optional.of(end), false);
    }

    static Period since(PartialDate start) {
        return new Period(Optional.of(start), Optional.empty(), true);
    }

    /** Something with one date, such as a graduation. */
    static Period at(PartialDate date) {
        return new Period(Optional.empty(), Optional.of(date), false);
    }

    /** Tells whether a start or an end is known by its year only. */
    boolean lacksMonth() {
        return start.filter(date -> date.month().isEmpty()).isPresent()
                || end.filter(date -> date.month().isEmpty()).isPresent();
    }
}
