package dev.prepai.evaluation;

import dev.prepai.question.Question;

/**
 * Scores answers. Implementations are safe for use by several threads, take an answer as data and never as instructions, and
 * give evidence that stands verbatim in the answer.
 */
@FunctionalInterface
public interface AnswerEvaluator {
    /** Evaluates everything the candidate said to the question. */
    Evaluation evaluate(Question question, Answer answer);
}
