package dev.prepai.sandbox.hostile;

import dev.prepai.internal.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A {@link Host} in a process of its own, seen from outside. */
final class HostProcess implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(30);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int MOST_LOG = 8 << 20;
    private static final int SHOWN_LOG = 2_000;

    private final String mark = UUID.randomUUID() + " ";
    private final Process process;
    private final Writer commands;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<Host.Answer>> open = new ConcurrentHashMap<>();
    private final StringBuilder log = new StringBuilder();

    /** Starts a host in that directory, with these variables added to its environment. */
    HostProcess(Class<?> main, List<String> arguments, Path directory, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString()); // a session of its own, so that nothing it starts can hide
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-Dslf4j.provider=" + LogCapture.class.getName(),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                main.getName(),
                mark));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(new HashMap<>(environment));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        follow(process.getInputStream());
        follow(process.getErrorStream());
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Judges a trial.
     *
     * @throws TimeoutException if there is no answer in time, or the process has ended
     */
    Trial.Report judge(Trial trial, Duration patience) throws TimeoutException, InterruptedException {
        return ask(Optional.of(trial), patience).report().orElseThrow();
    }

    /** Returns the heap in use after a collection, in bytes. */
    long usedHeap(Duration patience) throws TimeoutException, InterruptedException {
        return ask(Optional.empty(), patience).usedHeap();
    }

    private Host.Answer ask(Optional<Trial> trial, Duration patience) throws TimeoutException, InterruptedException {
        long number = numbers.incrementAndGet();
        CompletableFuture<Host.Answer> answer = new CompletableFuture<>();
        open.put(number, answer);
        try {
            send(new Host.Command(number, trial));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | IOException e) {
            throw new TimeoutException("the host is gone: " + e.getMessage() + "; it said: " + tail(log()));
        } finally {
            open.remove(number);
        }
    }

    private void send(Host.Command command) throws IOException {
        synchronized (commands) {
            commands.write(Json.line(command));
            commands.write('\n');
            commands.flush();
        }
    }

    /** Returns what the process has said so far on both streams, apart from its answers. */
    String log() {
        synchronized (log) {
            return log.toString();
        }
    }

    private void follow(InputStream stream) {
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            take(line);
                        }
                    } catch (IOException e) {
                        note("(the stream broke: " + e.getMessage() + ")");
                    }
                    open.values().forEach(answer -> answer.completeExceptionally(new IOException("a stream ended")));
                },
                "host-reader");
        reader.setDaemon(true);
        reader.start();
    }

    private void take(String line) throws IOException {
        if (!line.startsWith(mark)) {
            note(line);
            return;
        }
        Host.Answer answer = Json.mapper().readValue(line.substring(mark.length()), Host.Answer.class);
        CompletableFuture<Host.Answer> waiting = open.get(answer.number());
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    private void note(String line) {
        synchronized (log) {
            if (log.length() < MOST_LOG) {
                log.append(line).append('\n');
            }
        }
    }

    /** Asks the process to end, and makes it. */
    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - SHOWN_LOG)).strip();
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                Arrays.stream(classPath.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
