package dev.prepai.question;

import java.util.Optional;

/** Finds the next main question of an interview. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface QuestionGenerator {
    /** Returns a question that is eligible for the interview type and was not asked before; empty when there is none left. */
    Optional<Question> next(QuestionRequest request);
}
