package dev.prepai.evaluation;

/** What an answer is beside its reference, in the three classes of SemEval-2013 task 7 (Dzikovska et al. 2013). */
public enum Correctness {
    /** It says what the reference says. */
    CORRECT,
    /** It says the opposite of what the reference says. */
    CONTRADICTORY,
    /** It says only a part of it, or something else. */
    INCORRECT
}
