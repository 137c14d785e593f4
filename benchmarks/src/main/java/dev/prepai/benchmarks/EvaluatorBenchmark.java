package dev.prepai.benchmarks;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.AnswerScore;
import dev.prepai.evaluation.AnswerScorer;
import dev.prepai.evaluation.Attack;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.llm.EmbeddingVectors;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.util.List;
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
 * What scoring one answer of about 120 words costs at levels 1 and 2, beside the plainest peer, the share of the words
 * of the model answer that the answer contains.
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
    private final AnswerEvaluator levelTwo = AnswerEvaluator.offline(
            QuestionBank.standard(), EmbeddingVectors.of(new AllMiniLmL6V2QuantizedEmbeddingModel()));
    private final List<Map.Entry<String, String>> paraphrases =
            List.copyOf(Attack.paraphrases("heldOut").entrySet());
    private final AnswerScorer scorer = AnswerScorer.offline();
    private int next;

    /** Scores the model answer of one question after the other. */
    @Benchmark
    public Evaluation levelOne() {
        Question question = question();
        return evaluator.evaluate(question, Answer.of(question.reference()));
    }

    /** Scores one paraphrased answer after the other, for which level 1 does not suffice; claims are known after the first round. */
    @Benchmark
    public Evaluation levelTwo() {
        next = (next + 1) % paraphrases.size();
        Map.Entry<String, String> paraphrase = paraphrases.get(next);
        Question question = QuestionBank.standard().find(paraphrase.getKey()).orElseThrow();
        return levelTwo.evaluate(question, Answer.of(paraphrase.getValue()));
    }

    /** Scores the model answer of another question beside the reference of this one. */
    @Benchmark
    public AnswerScore referenceAlone() {
        Question question = question();
        Question other = questions.get((next + 1) % questions.size());
        return scorer.score(question.text(), question.reference(), other.reference());
    }

    /** The peer. */
    @Benchmark
    public double wordRecall() {
        Question question = question();
        return WordRecall.score(question, question.reference());
    }

    private Question question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }
}
