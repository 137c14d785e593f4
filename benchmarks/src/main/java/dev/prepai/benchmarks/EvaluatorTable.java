package dev.prepai.benchmarks;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Attack;
import dev.prepai.llm.EmbeddingVectors;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Prints the mean scores, 0 to 10, of answers of known quality over all items of the bank: at levels 1 and 2, and beside them the
 * plainest peer, the share of the words of the model answer that the answer contains.
 */
public final class EvaluatorTable {
    private static final QuestionBank BANK = QuestionBank.standard();

    private EvaluatorTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        ToDoubleBiFunction<Question, String> levelOne = scorer(AnswerEvaluator.offline(BANK));
        ToDoubleBiFunction<Question, String> levelTwo = scorer(AnswerEvaluator.offline(
                BANK, EmbeddingVectors.of(new AllMiniLmL6V2QuantizedEmbeddingModel(), Duration.ofMinutes(5))));
        System.out.println("| answer | bound | level 1 | level 2 | word recall |\n|---|---|---|---|---|");
        for (Attack attack : Attack.all()) {
            String bound =
                    attack.lowest() > 0 ? "at least " + number(attack.lowest()) : "at most " + number(attack.highest());
            row(attack.name(), bound, mean(attack, levelOne), mean(attack, levelTwo), mean(attack, WordRecall::score));
        }
        for (String set : List.of("tuning", "heldOut")) {
            Map<String, String> answers = Attack.paraphrases(set);
            row(
                    "paraphrased answers, " + (set.equals("tuning") ? "used for tuning" : "held out") + " ("
                            + answers.size() + ")",
                    "at least 7.0",
                    mean(answers, levelOne),
                    mean(answers, levelTwo),
                    mean(answers, WordRecall::score));
        }
    }

    private static ToDoubleBiFunction<Question, String> scorer(AnswerEvaluator evaluator) {
        return (question, text) ->
                evaluator.evaluate(question, Answer.of(text)).overall().points();
    }

    private static void row(String answer, String bound, double levelOne, double levelTwo, double peer) {
        System.out.println("| " + answer + " | " + bound + " | " + number(levelOne) + " | " + number(levelTwo) + " | "
                + number(peer) + " |");
    }

    private static double mean(Attack attack, ToDoubleBiFunction<Question, String> scorer) {
        List<Question> bank = BANK.questions();
        return IntStream.range(0, bank.size())
                .mapToDouble(i -> scorer.applyAsDouble(bank.get(i), attack.answer(bank, i)))
                .average()
                .orElseThrow();
    }

    private static double mean(Map<String, String> answers, ToDoubleBiFunction<Question, String> scorer) {
        return answers.entrySet().stream()
                .mapToDouble(
                        entry -> scorer.applyAsDouble(BANK.find(entry.getKey()).orElseThrow(), entry.getValue()))
                .average()
                .orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
