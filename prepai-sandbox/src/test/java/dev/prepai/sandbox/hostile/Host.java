package dev.prepai.sandbox.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.code.CodeRunner;
import dev.prepai.internal.Json;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The side of the judge in a process of its own, so that its environment, its standard streams and its logs can be watched.
 * Reads one {@link Command} per line and answers with one {@link Answer} per line, marked with a word that nobody can guess.
 */
final class Host {
    private final CodeRunner runner;
    private final String mark;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final ExecutorService callers = Executors.newCachedThreadPool(Host::thread);

    private Host(CodeRunner runner, String mark) {
        this.runner = runner;
        this.mark = mark;
    }

    /** Serves commands from standard input until it ends. */
    static void serve(CodeRunner runner, String mark) {
        Host host = new Host(runner, mark);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Command command = Json.mapper().readValue(line, Command.class);
                host.callers.execute(() -> host.answer(command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Command command) {
        Answer answer = command.trial()
                .map(trial -> new Answer(command.number(), Optional.of(trial.judge(runner)), 0))
                .orElseGet(() -> new Answer(command.number(), Optional.empty(), usedHeap()));
        try {
            String line = mark + Json.line(answer);
            synchronized (out) {
                out.println(line);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the bytes in use after a collection. */
    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "host-caller");
        thread.setDaemon(true);
        return thread;
    }

    /** What to do: to judge, or without a trial, to collect and tell how much heap is in use. */
    record Command(long number, Optional<Trial> trial) {}

    /** The answer to the command of that number. */
    record Answer(long number, Optional<Trial.Report> report, long usedHeap) {}
}
