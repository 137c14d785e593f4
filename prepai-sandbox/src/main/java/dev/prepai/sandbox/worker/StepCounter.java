package dev.prepai.sandbox.worker;

import dev.prepai.code.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.management.ExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Counts the work of one program: passes through loops, calls of its functions, and the elements that built-ins go through or
 * copy, with {@code n log n} for sorting and {@code log n} for an operation on a heap. The same calls always give the same
 * count.
 *
 * <p>The program shares its context with what counts, so it could falsify the count; nothing but the count depends on that.
 */
sealed interface StepCounter {
    /** Tells whether counting the steps of such programs instruments their engine, for as long as it is there. */
    static boolean instruments(Language language) {
        return language == Language.JAVASCRIPT;
    }

    /**
     * Prepares a program to be counted in a context in which nothing of the candidate has run yet.
     *
     * @throws org.graalvm.polyglot.PolyglotException if the source cannot be parsed
     */
    static StepCounter of(Context context, Source source) {
        return switch (source.getLanguage()) {
            case "python" -> new Rewriting(context, source);
            case "js" -> new Listening(context, source);
            default -> throw new IllegalArgumentException("language must be python or js, was " + source.getLanguage());
        };
    }

    /** Returns the program, to be executed in place of what {@link Context#parse(Source)} returns. */
    Value program();

    /** Starts from zero again. */
    void reset();

    /** Returns the steps since the last reset, 0 if the program has destroyed the count. */
    long steps();

    /**
     * Python: the program is rewritten, because the engine tells of a statement only when the line changes, so neither of
     * {@code while x: x -= 1} nor of a comprehension.
     */
    final class Rewriting implements StepCounter {
        private static final Source HELPERS = source("python", "steps.py");
        private static final String COUNTER = "__steps__";

        private final Value bindings;
        private final Value program;

        private Rewriting(Context context, Source source) {
            Value rewrite = context.eval(HELPERS);
            bindings = context.getBindings("python");
            bindings.removeMember("counted_program");
            program = rewrite.execute(source.getCharacters().toString());
        }

        @Override
        public Value program() {
            return program;
        }

        @Override
        public void reset() {
            bindings.putMember(COUNTER, 0);
        }

        @Override
        public long steps() {
            return whole(bindings.getMember(COUNTER));
        }
    }

    /** JavaScript: the engine tells of statements and calls; wrappers around the built-ins add what these do. */
    final class Listening implements StepCounter {
        private static final Source HELPERS = source("js", "steps.js");

        private final Value charged;
        private final Value reset;
        private final Value program;
        private long statements;

        private Listening(Context context, Source source) {
            Value helpers = context.eval(HELPERS);
            charged = helpers.getMember("steps");
            reset = helpers.getMember("reset");
            ExecutionListener.newBuilder()
                    .sourceFilter(source::equals)
                    .statements(true)
                    .roots(true)
                    .onEnter(event -> statements++)
                    .attach(context.getEngine());
            program = context.parse(source);
        }

        @Override
        public Value program() {
            return program;
        }

        @Override
        public void reset() {
            reset.executeVoid();
            statements = 0;
        }

        @Override
        public long steps() {
            return statements + whole(charged.execute());
        }
    }

    /** Logarithms make the count a fraction, and a program can make it anything. */
    private static long whole(@Nullable Value count) {
        if (count == null || !count.fitsInDouble()) {
            return 0;
        }
        return Math.max(0, (long) count.asDouble());
    }

    private static Source source(String language, String name) {
        try (InputStream in = Objects.requireNonNull(StepCounter.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Source.newBuilder(language, text, name).buildLiteral();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
