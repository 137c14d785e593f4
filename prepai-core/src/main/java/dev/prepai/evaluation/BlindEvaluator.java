package dev.prepai.evaluation;

import dev.prepai.question.Question;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets another evaluator score answers without knowing whose they are, and cuts its evidence from what was really said. */
final class BlindEvaluator implements AnswerEvaluator {
    private final AnswerEvaluator evaluator;
    private final Set<String> names;

    BlindEvaluator(AnswerEvaluator evaluator, Set<String> names) {
        this.evaluator = evaluator;
        this.names = Set.copyOf(names);
    }

    @Override
    public Evaluation evaluate(Question question, Answer answer) {
        Evaluation blind = evaluator.evaluate(question, new Identity(names, question).masked(answer));
        Map<StarPart, Evidence> star = new EnumMap<>(StarPart.class);
        blind.star().forEach((part, evidence) -> star.put(part, cut(answer, evidence)));
        return new Evaluation(
                blind.level(),
                blind.overall(),
                blind.scores(),
                blind.keyPoints().stream().map(result -> cut(answer, result)).toList(),
                blind.gates(),
                star);
    }

    private static KeyPointResult cut(Answer answer, KeyPointResult result) {
        Optional<Evidence> evidence = result.evidence().map(each -> cut(answer, each));
        return new KeyPointResult(result.keyPoint(), result.core(), result.credit(), result.contradicted(), evidence);
    }

    private static Evidence cut(Answer answer, Evidence evidence) {
        return Evidence.cut(answer, evidence.utterance(), evidence.start(), evidence.end());
    }
}
