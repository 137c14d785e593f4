package dev.prepai.practice;

import dev.prepai.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing to practise.
 *
 * @param skill what
 * @param due from which day on; it may be past
 * @param reason why
 * @param mastery what is known of the skill; empty when it was never asked about
 * @param items at most two questions to practise it with, those not asked before first; empty when the bank has none
 */
public record PracticeStep(
        String skill, LocalDate due, Reason reason, Optional<SkillMastery> mastery, List<Question> items) {
    /** Copies the items. */
    public PracticeStep {
        items = List.copyOf(items);
    }

    /** Why something is to be practised. */
    public enum Reason {
        /** It is about to be forgotten, or was not known. */
        DUE,
        /** A weak skill builds on it, and nothing was asked about it yet. */
        PREREQUISITE,
        /** It will be due later. */
        LATER
    }
}
