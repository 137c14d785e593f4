package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Comparison;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.code.TestCase;
import dev.prepai.error.CodeRunnerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run against workers that lie, as one would that candidate code has taken over. */
class RunTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"huge", "garbage", "notLoaded", "notJson", "noLimit", "crash"})
    void execute_workerThatBreaksTheProtocol_isKilledAndNobodysFault(String lie) throws Exception {
        WorkerProcess worker = start(lie);

        assertThatExceptionOfType(CodeRunnerException.class)
                .isThrownBy(() -> new Run(worker, request("def solution(): pass"), report -> true).execute());
        worker.awaitDeath();
        assertThat(worker.alive()).isFalse();
    }

    @Test
    void execute_workerThatGoesSilent_isKilledAtTheDeadline() throws Exception {
        WorkerProcess worker = start("silent");

        assertThat(new Run(worker, request("def solution(): pass"), report -> true)
                        .execute()
                        .outcomes())
                .containsExactly(new CallOutcome.Exceeded(Limit.CALL_TIME));
        assertThat(worker.awaitDone(Duration.ofMillis(200))).isFalse();
    }

    @Test
    void kill_whileALargeRequestIsWritten_endsTheWait() throws Exception {
        WorkerProcess worker = start("deaf");
        worker.send(Run.onTheWire(request("#".repeat(4 << 20))), 1);

        assertThat(worker.awaitDone(Duration.ofMillis(200))).isFalse();
        worker.kill();
        worker.awaitDeath();
        assertThat(worker.alive()).isFalse();
    }

    @Test
    void request_ofAJudge_holdsNoExpectedValue() throws IOException {
        CodingProblem problem = new CodingProblem(
                "Echo",
                new CodingProblem.Signature("echo", List.of(), "string"),
                Comparison.EXACT,
                List.of(new TestCase(List.of(IntNode.valueOf(4711)), TextNode.valueOf("visible-secret"))),
                List.of(new TestCase(List.of(IntNode.valueOf(4712)), TextNode.valueOf("hidden-secret"))),
                "",
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("O(1)", "O(1)"));
        List<CodeRequest> seen = new ArrayList<>();
        CodeRunner recorder = (request, listener) -> {
            seen.add(request);
            return new Execution(List.of(), Isolation.IN_PROCESS, Duration.ZERO);
        };

        new Judge(recorder, Limits.standard()).judge(problem, Language.PYTHON, "def echo(x): pass");
        String sent = new String(Run.onTheWire(seen.get(0)).encode(), StandardCharsets.UTF_8);

        assertThat(sent).contains("def echo", "4711", "4712").doesNotContain("secret");
    }

    private WorkerProcess start(String lie) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LyingWorker.class.getName(),
                        lie)
                .start();
        return new WorkerProcess(process, Process::destroyForcibly, threads, new WorkerProcess.Owner() {
            @Override
            public void up(WorkerProcess worker) {}

            @Override
            public void changed(WorkerProcess worker) {}

            @Override
            public void ended(WorkerProcess worker) {}
        });
    }

    private static CodeRequest request(String source) {
        Limits limits = Limits.standard().withCall(Duration.ofSeconds(1), Duration.ofMillis(300));
        return new CodeRequest(
                new Program(Language.PYTHON, source, new EntryPoint.Function("solution")),
                List.of(List.of(), List.of()),
                limits);
    }
}
