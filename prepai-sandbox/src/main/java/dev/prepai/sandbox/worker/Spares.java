package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Engine;

/** Keeps one unused guest per language, made in the background on the one engine. */
final class Spares {
    private final Engine engine =
            Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    private final Map<Language, Future<Guest>> spares = new ConcurrentHashMap<>();
    private final ExecutorService preparer =
            Executors.newSingleThreadExecutor(task -> new Thread(null, task, "preparer", Worker.STACK_BYTES));

    /** Begins to make a guest of that language. */
    void prepare(Language language) {
        spares.put(language, preparer.submit(() -> Guest.create(engine, language)));
    }

    /** Returns the spare, as soon as it is there; the caller uses it up and has another one prepared. */
    Guest take(Language language) {
        try {
            return Objects.requireNonNull(spares.get(language)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("no context for " + language.title(), e);
        }
    }
}
