package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.Limits;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.sandbox.wire.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
                .isThrownBy(() -> new Run(worker, request("def solution(): pass")).execute());
        worker.awaitDeath();
        assertThat(worker.alive()).isFalse();
    }

    @Test
    void execute_workerThatGoesSilent_isKilledAtTheDeadline() throws Exception {
        WorkerProcess worker = start("silent");

        assertThat(new Run(worker, request("def solution(): pass")).execute().outcomes())
                .containsExactly(new CallOutcome.Exceeded(Limit.TIME));
        assertThat(worker.alive()).isFalse();
    }

    @Test
    void kill_whileALargeRequestIsWritten_endsTheWait() throws Exception {
        WorkerProcess worker = start("deaf");
        worker.send(Request.of(request("#".repeat(4 << 20))));

        assertThat(worker.awaitIdle(Duration.ofMillis(200))).isFalse();
        assertThat(worker.alive()).isFalse();
    }

    private WorkerProcess start(String lie) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LyingWorker.class.getName(),
                        lie)
                .start();
        return new WorkerProcess(process, threads);
    }

    private static CodeRequest request(String source) {
        Limits limits = Limits.standard().withCall(Duration.ofMillis(300));
        return new CodeRequest(Language.PYTHON, source, "solution", List.of(List.of(), List.of()), limits);
    }
}
