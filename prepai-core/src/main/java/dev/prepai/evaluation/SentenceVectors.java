package dev.prepai.evaluation;

import java.util.List;

/**
 * Turns texts into vectors whose angle is small when the texts mean the same. Implementations are safe for use by several threads and
 * return within a bounded time.
 */
@FunctionalInterface
public interface SentenceVectors {
    /** Returns a vector per text, in their order and all of the same dimension, or why there are none. Expected not to throw. */
    Result of(List<String> texts);

    /** Returns what the vectors say, and a failure where they throw. */
    static Result ask(SentenceVectors vectors, List<String> texts) {
        try {
            return vectors.of(texts);
        } catch (RuntimeException | LinkageError e) { // a host's port may throw anything
            return new Result.Failed(Fallback.UNAVAILABLE);
        }
    }

    /** Returns the name of the model behind it, for audits. */
    default String model() {
        return "";
    }

    /** What comes of it. */
    sealed interface Result {
        /** The vectors; their length does not matter. */
        record Found(List<float[]> vectors) implements Result {
            /** Copies the list. */
            public Found {
                vectors = List.copyOf(vectors);
            }
        }

        /** There are none. */
        record Failed(Fallback reason) implements Result {}
    }
}
