package dev.prepai.evaluation;

import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;

/**
 * Scores answers. Implementations are safe for use by several threads, take an answer as data and never as instructions, and
 * give evidence that stands verbatim in the answer.
 */
@FunctionalInterface
public interface AnswerEvaluator {
    /** Evaluates everything the candidate said to the question. */
    Evaluation evaluate(Question question, Answer answer);

    /**
     * Returns the built-in evaluator of level 1: a pure function without clock, locale or network.
     *
     * @param bank the texts from which the weight of words is learned: a word that many items use says little
     */
    static AnswerEvaluator offline(QuestionBank bank) {
        return new LexicalEvaluator(bank);
    }
}
