package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.Usage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the sandbox is compared with: other ways to run the same program with the same calls. None has our limits. */
abstract class Peer implements CodeRunner, AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> BUBBLEWRAP = List.of(
            "/usr/bin/bwrap",
            "--unshare-all",
            "--die-with-parent",
            "--ro-bind",
            "/",
            "/",
            "--proc",
            "/proc",
            "--dev",
            "/dev");
    private static final String PYTHON = """

            import json, sys
            json.dump([%s(*call) for call in %s], sys.stdout)
            """;
    private static final String NODE = """

            process.stdout.write(JSON.stringify(%2$s.map(call => %1$s(...call))));
            """;

    /** Starts an interpreter for each program. */
    static Peer spawned(Language language, boolean bubblewrap) {
        return new Spawned(language, bubblewrap);
    }

    /** Keeps a warm Python that forks for each program. */
    static Peer forkServer() throws IOException {
        return new ForkServer();
    }

    @Override
    public Execution run(CodeRequest request, CallListener listener) {
        try {
            JsonNode results = results(request);
            List<CallReport> calls = StreamSupport.stream(results.spliterator(), false)
                    .map(value -> new CallReport(new CallOutcome.Returned(value), "", Usage.NONE))
                    .toList();
            return new Execution(calls, Isolation.PROCESS, Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract JsonNode results(CodeRequest request) throws IOException;

    @Override
    public void close() {}

    private static String function(CodeRequest request) {
        return ((EntryPoint.Function) request.program().entry()).name();
    }

    private static final class Spawned extends Peer {
        private final Language language;
        private final List<String> command = new ArrayList<>();

        Spawned(Language language, boolean bubblewrap) {
            this.language = language;
            if (bubblewrap) {
                command.addAll(BUBBLEWRAP);
            }
            command.addAll(
                    language == Language.PYTHON
                            ? List.of("/usr/bin/python3", "-I", "-")
                            : List.of("/usr/bin/node", "-"));
        }

        @Override
        JsonNode results(CodeRequest request) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            Process process = builder.start();
            String harness = language == Language.PYTHON ? PYTHON : NODE;
            try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(request.program().source());
                in.write(harness.formatted(function(request), MAPPER.writeValueAsString(request.calls())));
            }
            return MAPPER.readTree(process.getInputStream());
        }
    }

    private static final class ForkServer extends Peer {
        private final Process process;
        private final Writer in;
        private final BufferedReader out;

        ForkServer() throws IOException {
            Path script = Files.createTempFile("fork_server", ".py");
            try (InputStream source = Peer.class.getResourceAsStream("fork_server.py")) {
                Files.copy(java.util.Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
            }
            process = new ProcessBuilder("/usr/bin/python3", "-I", script.toString()).start();
            in = process.outputWriter(StandardCharsets.UTF_8);
            out = process.inputReader(StandardCharsets.UTF_8);
        }

        @Override
        synchronized JsonNode results(CodeRequest request) throws IOException {
            in.write(MAPPER.createObjectNode()
                    .put("source", request.program().source() + "\nsolution = " + function(request))
                    .set("calls", MAPPER.valueToTree(request.calls()))
                    .toString());
            in.write('\n');
            in.flush();
            return MAPPER.readTree(out.readLine());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
