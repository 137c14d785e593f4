package dev.prepai.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.code.TestCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Another engine for a language, in a process that answers lines of JSON; started anew when it dies or does not answer. */
final class PeerEngine implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final List<String> command;
    private final Path script;
    private @Nullable Process process;
    private @Nullable BufferedReader answers;

    private PeerEngine(String resource, String... command) {
        try (InputStream in =
                Objects.requireNonNull(PeerEngine.class.getResourceAsStream("conformance/" + resource), resource)) {
            script = Files.createTempFile("peer", resource);
            Files.write(script, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.command = new ArrayList<>(List.of(command));
        this.command.add(script.toString());
    }

    /** Returns CPython as it is installed on the machine. */
    static PeerEngine cpython() {
        return new PeerEngine("cpython.py", "python3");
    }

    /** Returns Node as it is installed on the machine. */
    static PeerEngine node() {
        return new PeerEngine("node.mjs", "node", "--max-old-space-size=512");
    }

    /** Returns what the engine says when it is asked for its version. */
    String version() {
        try {
            Process asked = new ProcessBuilder(command.get(0), "--version")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Judges a submission, with this much time for loading and all calls together. */
    String verdict(Submission submission, Duration limit) {
        return submission.verdict(outcomes(submission, limit));
    }

    /** Returns how the calls ended. */
    JsonNode outcomes(Submission submission, Duration limit) {
        ObjectNode job = MAPPER.createObjectNode()
                .put("source", submission.source())
                .put("function", submission.function())
                .put("millis", limit.toMillis());
        ArrayNode calls = job.putArray("calls");
        for (TestCase test : submission.tests()) {
            calls.addArray().addAll(test.arguments());
        }
        try {
            return ask(job, limit.plus(GRACE)).path("outcomes");
        } catch (TimeoutException e) {
            return MAPPER.createArrayNode().add(MAPPER.createObjectNode().put("kind", "limit"));
        }
    }

    /**
     * Sends a line and returns the answer.
     *
     * @throws TimeoutException if the engine does not answer in time, or dies
     */
    JsonNode ask(JsonNode job, Duration patience) throws TimeoutException {
        try {
            Process running = running();
            BufferedReader reader = Objects.requireNonNull(answers);
            running.getOutputStream().write((job + "\n").getBytes(StandardCharsets.UTF_8));
            running.getOutputStream().flush();
            String line =
                    CompletableFuture.supplyAsync(() -> line(reader)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            close();
            throw new TimeoutException("the engine gave no answer");
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    private Process running() throws IOException {
        if (process == null || !process.isAlive()) {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> name.startsWith("NODE_") || name.startsWith("PYTHON"));
            process = builder.start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }
        return process;
    }

    private static String line(BufferedReader reader) {
        try {
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("the engine has ended");
            }
            return line;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
