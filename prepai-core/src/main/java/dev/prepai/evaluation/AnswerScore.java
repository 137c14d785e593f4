package dev.prepai.evaluation;

import dev.prepai.rubric.Score;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How good an answer is beside its reference.
 *
 * @param level which level of intelligence answered
 * @param score 0 to 10; its 90 % interval comes from split-conformal prediction on sets of graded answers not used in fitting, without
 *     gates and graded answers, whose effect on the error it does not know
 * @param correct the probability, 0 to 1, that a grader calls the answer correct
 * @param contradictory the probability, 0 to 1, that a grader says it contradicts the reference
 * @param label the class that follows from both
 * @param gates what capped the score, empty for most answers
 * @param evidence the sentences on which the score rests, the strongest first; empty when nothing speaks to the reference
 * @param review whether a person should decide: the answer is among those for which the model errs most
 */
public record AnswerScore(
        IntelligenceLevel level,
        Score score,
        double correct,
        double contradictory,
        Correctness label,
        Set<Gate> gates,
        List<Evidence> evidence,
        boolean review) {
    /** Copies the collections. */
    public AnswerScore {
        Set<Gate> ordered = EnumSet.noneOf(Gate.class);
        ordered.addAll(gates);
        gates = Collections.unmodifiableSet(ordered);
        evidence = List.copyOf(evidence);
    }
}
