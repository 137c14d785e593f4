package dev.prepai.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Talks to a person: wrapped lines, questions, and a bar while something takes more than a second. */
final class Terminal {
    private static final int WIDTH = 96;
    private static final int BAR = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FRAME = Duration.ofMillis(120);

    private final BufferedReader in;
    private final PrintStream out;
    private final boolean animated;

    /**
     * Creates a terminal.
     *
     * @param animated whether lines may be drawn over, as on a screen but not in a file
     */
    Terminal(BufferedReader in, PrintStream out, boolean animated) {
        this.in = in;
        this.out = out;
        this.animated = animated;
    }

    /** Prints a line. */
    void line(String text) {
        out.println(text);
    }

    /** Prints text, wrapped between words and indented; its own line ends stay. */
    void wrapped(String indent, String text) {
        text.lines().forEach(line -> wrapLine(indent, line));
    }

    private void wrapLine(String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    /** Shows a prompt and reads a line; empty at the end of the input. */
    Optional<String> ask(String prompt) {
        out.print(prompt);
        out.flush();
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does some work; prints what it was and how long it took, with a moving bar after the first second. */
    <T> T working(String what, Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, "quickstart-work");
            worker.setDaemon(true);
            return worker;
        });
        long start = System.nanoTime();
        try {
            T result = await(thread.submit(work), what);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String line = String.format(Locale.ROOT, "  %-58s %6.2f s", what, took.toMillis() / 1000.0);
            out.println(animated ? "\r" + line + " ".repeat(BAR) : line); // draws over the bar
            return result;
        } finally {
            thread.shutdownNow();
        }
    }

    private <T> T await(Future<T> work, String what) {
        Duration wait = PATIENCE;
        for (int frame = 0; ; frame++) {
            try {
                return work.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                bar(what, frame);
                wait = FRAME;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while working", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(what + " failed", e.getCause());
            }
        }
    }

    private void bar(String what, int frame) {
        if (animated) {
            int position = frame % BAR;
            out.printf("\r  %-58s [%s]", what, "·".repeat(position) + "━" + "·".repeat(BAR - 1 - position));
            out.flush();
        }
    }
}
