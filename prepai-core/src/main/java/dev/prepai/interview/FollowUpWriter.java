package dev.prepai.interview;

import java.util.Optional;

/**
 * Writes the words of a follow-up in practice, such as a language model that has heard the answer. At which key point it aims is decided
 * by the engine, which checks the words and asks as planned when they break a rule. In a selection it is never asked: there follow-ups
 * are planned and equal for all. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface FollowUpWriter {
    /** Writes it, within seconds. Never throws for a failure of a model. */
    Draft write(Cue cue, String keyPoint);

    /**
     * What was written.
     *
     * @param text the follow-up; empty when there is none, and then the wording has the reason
     * @param wording what a language model did for it
     */
    record Draft(Optional<String> text, ModelWording wording) {}
}
