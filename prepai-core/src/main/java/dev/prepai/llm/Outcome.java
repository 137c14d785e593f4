package dev.prepai.llm;

import dev.prepai.evaluation.Fallback;

/** How a task that asks a model ended. */
sealed interface Outcome<T> {
    /** With a value. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Without one. */
    record Failed<T>(Fallback reason) implements Outcome<T> {}
}
