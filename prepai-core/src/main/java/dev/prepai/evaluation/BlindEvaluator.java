package dev.prepai.evaluation;

import dev.prepai.question.Question;
import java.util.Set;

/** Lets another evaluator score answers without knowing whose they are or how they talk, and cuts its evidence from what was really said. */
final class BlindEvaluator implements AnswerEvaluator {
    private final AnswerEvaluator evaluator;
    private final Set<String> names;

    BlindEvaluator(AnswerEvaluator evaluator, Set<String> names) {
        this.evaluator = evaluator;
        this.names = Set.copyOf(names);
    }

    @Override
    public Evaluation evaluate(Question question, Answer answer) {
        return evaluator
                .evaluate(question, Style.masked(new Identity(names, question).masked(answer)))
                .withEvidence(evidence -> Evidence.cut(answer, evidence.utterance(), evidence.start(), evidence.end()));
    }
}
