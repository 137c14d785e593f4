package dev.prepai.practice;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.question.Question;
import java.util.Optional;

/**
 * Corrects answers in practice. Implementations are safe for use by several threads, keep the candidate's words as they are, and make up
 * nothing about the candidate.
 */
@FunctionalInterface
public interface AnswerReviser {
    /** Corrects an answer; empty when it says nothing to the question. */
    Optional<Revision> revise(Question question, Answer answer, Evaluation evaluation);

    /** Returns the reviser by fixed rules, {@link Revision#of}. */
    static AnswerReviser offline() {
        return Revision::of;
    }
}
