package dev.prepai.interview;

import dev.prepai.ability.ExposureControl;

/**
 * Keeps the same few questions from being asked in every selection, so that they do not leak: decides between questions that fit a
 * slot equally well. What was chosen stands in the log of each interview, so a replay needs none of this.
 *
 * <p>The blueprint wins: a slot for which no question is left within a bound still gets one. Practice is not bounded; there each
 * interview has a seed of its own. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface ItemExposure {
    /**
     * The share of interviews in which an item may be asked unless a host sets another: the usual goal of adaptive tests. A slot needs
     * four items to meet it.
     */
    double USUAL_RATE = 0.3;

    /**
     * Returns the control for the next question of an interview. When it throws, nothing is asked and the call may be repeated.
     *
     * @param interview a selection, where it stands. The seed that the control is given is the same for all candidates for a job, so one
     *     that draws by chance has to mix in the id.
     */
    ExposureControl control(InterviewState interview);

    /**
     * Is told that a question was asked; it is durable. What it throws is logged and changes nothing. Does nothing by default.
     *
     * @param interview a selection with that question as its latest
     */
    default void asked(InterviewState interview) {}

    /** Returns the choice without a bound: candidates for a job are asked the same questions. */
    static ItemExposure unbounded() {
        return interview -> ExposureControl.none();
    }

    /**
     * Returns a bound on the share of the selections of a type in which an item was asked: {@link dev.prepai.ability.RestrictedExposure},
     * and within it the question that would be asked anyway. The first 10 interviews of a type are not bounded, as a share of so few says
     * nothing, and small selections can be compared question by question; what was asked in all of them is back within the rate after
     * 10 / rate interviews.
     *
     * <p>Counts are kept in memory. The store is listed once, for the first selection, and of each type the latest 200 selections in that
     * list are read when the type is first needed. So several processes on one store each count what they ask themselves and what they
     * found when they began. Of interviews that are asked at the same moment each may get an item before the others count it.
     *
     * @param store where past selections are; damaged ones are left out
     * @param rate above 0 and at most 1, which bounds nothing
     */
    static ItemExposure counted(InterviewStore store, double rate) {
        return new CountedExposure(store, rate);
    }
}
