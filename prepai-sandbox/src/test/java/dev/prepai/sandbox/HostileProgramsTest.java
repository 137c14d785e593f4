package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.sandbox.hostile.Corpus;
import dev.prepai.sandbox.hostile.HostileResult;
import dev.prepai.sandbox.hostile.HostileSuite;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fourth hostile and honest program of the corpus, with the sandbox that candidates get; the benchmarks run them all. */
class HostileProgramsTest {
    private static final Corpus CORPUS = Corpus.standard().every(4);

    private static HostileSuite.@Nullable Outcome outcome;

    @BeforeAll
    static void run() throws InterruptedException {
        outcome = new HostileSuite(CORPUS, HostileSuite.Settings.brief()).run(result -> {});
    }

    static List<HostileResult> results() {
        return outcome().results();
    }

    @ParameterizedTest
    @MethodSource("results")
    void program_getsAnAcceptableVerdictAndLeavesNothing(HostileResult result) {
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void suite_runsEveryProgram() {
        assertThat(results()).hasSameSizeAs(CORPUS.programs());
    }

    @Test
    void host_afterAllPrograms_isAsItWas() {
        assertThat(outcome().atTheEnd()).isEmpty();
    }

    private static HostileSuite.Outcome outcome() {
        return Objects.requireNonNull(outcome);
    }
}
