package dev.prepai.sandbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.prepai.code.Language;
import dev.prepai.code.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileSuiteTest {
    private static Map<String, List<String>> findings = Map.of();

    @BeforeAll
    static void run() throws InterruptedException {
        List<HostileProgram> attacks = Stream.of(
                        "none", "environment", "log", "file", "connection", "error", "halt", "spin", "escape", "wrong")
                .map(HostileSuiteTest::program)
                .toList();
        List<HostileProgram> all =
                Stream.concat(attacks.stream(), Stream.of(program("sort"))).toList();
        HostileSuite.Settings settings = new HostileSuite.Settings(
                LeakyHost.class,
                List.of(),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                true,
                Duration.ofMillis(100),
                Duration.ofSeconds(2));
        HostileSuite suite = new HostileSuite(new Corpus(attacks, all), settings);
        findings = suite.run(result -> {}).results().stream()
                .collect(Collectors.toMap(result -> result.program().name(), HostileResult::findings));
    }

    @AfterAll
    static void clean() throws IOException {
        Files.deleteIfExists(LeakyHost.FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "environment, canary-unseen",
        "log, marker",
        "file, no-file",
        "connection, no-connection",
        "error, verdict: IE",
        "halt, host-alive",
        "spin, cpu-idle-after",
        "escape, control characters",
        "wrong, verdict: WA"
    })
    void run_judgeThatLetsAnAttackThrough_findsIt(String attack, String finding) {
        assertThat(findings.get(attack)).anyMatch(found -> found.contains(finding));
    }

    @Test
    void run_programWithoutAnAttack_findsNothing() {
        assertThat(findings.get("none")).isEmpty();
    }

    private static HostileProgram program(String name) {
        HostileProgram.Entry entry = new HostileProgram.Entry(
                name,
                name,
                Language.PYTHON,
                name,
                null,
                "solution",
                List.of(new TestCase(List.of(list(3, 1, 2)), list(1, 2, 3))),
                Set.of("AC"),
                null,
                List.of("no-connection:" + LeakyHost.PORT),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new HostileProgram(entry, name);
    }

    private static ArrayNode list(int... numbers) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        IntStream.of(numbers).forEach(list::add);
        return list;
    }
}
