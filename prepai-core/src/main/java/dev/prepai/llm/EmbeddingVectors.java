package dev.prepai.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.prepai.evaluation.SentenceVectors;
import java.time.Duration;
import java.util.List;

/**
 * The vectors of any LangChain4j embedding model, within a time limit. All texts of an answer go to the model in one call. A failure is
 * not repeated: the words of an answer can be scored without it. Safe for use by several threads if the model is.
 */
public final class EmbeddingVectors implements SentenceVectors {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final EmbeddingModel model;
    private final GuardedCalls calls;

    private EmbeddingVectors(EmbeddingModel model, Duration timeout) {
        this.model = model;
        this.calls = new GuardedCalls(timeout);
    }

    /** Returns the vectors of the model, for which an answer waits at most 5 seconds. */
    public static EmbeddingVectors of(EmbeddingModel model) {
        return of(model, TIMEOUT);
    }

    /** Returns the vectors of the model, for which an answer waits at most so long. */
    public static EmbeddingVectors of(EmbeddingModel model, Duration timeout) {
        return new EmbeddingVectors(model, timeout);
    }

    @Override
    public String model() {
        return model.modelName();
    }

    @Override
    public Result of(List<String> texts) {
        Outcome<List<float[]>> outcome = calls.call(() -> vectors(texts));
        return outcome instanceof Outcome.Done<List<float[]>> done
                ? new Result.Found(done.value())
                : new Result.Failed(((Outcome.Failed<List<float[]>>) outcome).reason());
    }

    private List<float[]> vectors(List<String> texts) {
        return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(Embedding::vector)
                .toList();
    }
}
