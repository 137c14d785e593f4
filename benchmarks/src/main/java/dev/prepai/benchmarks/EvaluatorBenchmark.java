package dev.prepai.benchmarks;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What scoring one answer of about 120 words costs at level 1, beside the plainest peer: the cosine of the word counts of answer
 * and model answer, which knows neither claims nor gates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class EvaluatorBenchmark {
    private final List<Question> questions = QuestionBank.standard().questions();
    private final AnswerEvaluator evaluator = AnswerEvaluator.offline(QuestionBank.standard());
    private int next;

    /** Scores the model answer of one question after the other. */
    @Benchmark
    public Evaluation levelOne() {
        Question question = question();
        return evaluator.evaluate(question, Answer.of(question.reference()));
    }

    /** The peer: cosine of word counts. */
    @Benchmark
    public double cosine() {
        Question question = question();
        return cosine(counts(question.reference()), counts(question.reference()));
    }

    private Question question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }

    private static double cosine(Map<String, Integer> first, Map<String, Integer> second) {
        double product = 0;
        for (Map.Entry<String, Integer> entry : first.entrySet()) {
            product += (double) entry.getValue() * second.getOrDefault(entry.getKey(), 0);
        }
        return product / Math.sqrt(length(first) * length(second));
    }

    private static double length(Map<String, Integer> counts) {
        return counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
    }
}
