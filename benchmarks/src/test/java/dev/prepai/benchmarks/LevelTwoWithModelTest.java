package dev.prepai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Attack;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.llm.EmbeddingVectors;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Level 2 with a real embedding model; the bounds on attacks are on every tenth item, the table has them all. */
final class LevelTwoWithModelTest {
    private static final int STEP = 10;
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final AnswerEvaluator EVALUATOR = AnswerEvaluator.offline(
            BANK, EmbeddingVectors.of(new AllMiniLmL6V2QuantizedEmbeddingModel(), Duration.ofMinutes(2)));

    static Stream<Attack> attacks() {
        return Attack.all().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void answersOfKnownQuality_scoreWithinTheirBounds(Attack attack) {
        List<Question> bank = BANK.questions();
        double mean = IntStream.range(0, bank.size())
                .filter(i -> i % STEP == 0)
                .mapToDouble(i -> evaluation(bank.get(i), attack.answer(bank, i))
                        .overall()
                        .points())
                .average()
                .orElseThrow();

        assertThat(mean).as(attack.name()).isBetween(attack.lowest(), attack.highest());
    }

    @Test
    void paraphrases_scoreHigherThanByTheirWordsAlone() {
        AnswerEvaluator words = AnswerEvaluator.offline(BANK);
        Map<String, String> paraphrases = Attack.paraphrases("heldOut");
        double sum = 0;
        for (Map.Entry<String, String> paraphrase : paraphrases.entrySet()) {
            Question question = BANK.find(paraphrase.getKey()).orElseThrow();
            Evaluation evaluation = evaluation(question, paraphrase.getValue());
            double byWords = words.evaluate(question, Answer.of(paraphrase.getValue()))
                    .overall()
                    .points();
            assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LOCAL_MODELS);
            assertThat(evaluation.overall().points()).as(question.id()).isGreaterThanOrEqualTo(byWords);
            sum += evaluation.overall().points();
        }

        assertThat(sum / paraphrases.size()).isGreaterThanOrEqualTo(8.4);
    }

    private static Evaluation evaluation(Question question, String answer) {
        return EVALUATOR.evaluate(question, Answer.of(answer));
    }
}
