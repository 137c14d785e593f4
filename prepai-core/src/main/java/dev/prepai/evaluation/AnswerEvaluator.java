package dev.prepai.evaluation;

import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.util.Set;

/**
 * Scores answers. Implementations are safe for use by several threads, take an answer as data and never as instructions, and
 * give evidence that stands verbatim in the answer.
 */
@FunctionalInterface
public interface AnswerEvaluator {
    /** Evaluates everything the candidate said to the question. */
    Evaluation evaluate(Question question, Answer answer);

    /**
     * Returns an evaluator that hands answers to this one without the identity of who gave them: names, e-mail and web addresses,
     * phone numbers, gendered pronouns and words for protected attributes are masked, unless the item itself uses them, and so are
     * greetings, thanks, fillers and hedges. Evidence is cut from the answer as it was given. Masking goes by lists of English words, so it hides most cues and not all.
     *
     * @param names of the candidate, as far as they are known
     */
    default AnswerEvaluator blind(Set<String> names) {
        return new BlindEvaluator(this, names);
    }

    /**
     * Returns the built-in evaluator of level 1: a pure function without clock, locale or network.
     *
     * @param bank the texts from which the weight of words is learned: a word that many items use says little
     */
    static AnswerEvaluator offline(QuestionBank bank) {
        return new LexicalEvaluator(bank);
    }

    /**
     * Returns the built-in evaluator of level 2: that of level 1, which also credits what says the same as a key point in other words. Gates
     * and denials go by the words, as before. Without vectors the words alone decide, and {@link Evaluation#vectors} says why.
     */
    static AnswerEvaluator offline(QuestionBank bank, SentenceVectors vectors) {
        return new LexicalEvaluator(bank, vectors);
    }
}
