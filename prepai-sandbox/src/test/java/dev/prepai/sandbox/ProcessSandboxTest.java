package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.CodeRunnerContract;
import dev.prepai.code.CodeSubmission;
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
import dev.prepai.code.RunOptions;
import dev.prepai.code.TestCase;
import dev.prepai.error.CodeRunnerException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessSandboxTest extends CodeRunnerContract {
    private static final Path CACHE = Path.of("target", "resource-cache");
    private static final ProcessSandbox sandbox = builder().workers(2).build();

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    protected CodeRunner runner() {
        return sandbox;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON|def solution(): return len(str(10 ** 10 ** 8))",
                "PYTHON|def solution(): return sum(range(10 ** 12))",
                "JAVASCRIPT|function solution() { return String(2n ** (10n ** 8n)).length; }",
                "JAVASCRIPT|function solution() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1); }"
            })
    void run_builtInThatCannotBeInterrupted_isKilled(Language language, String source) {
        assertExceedsTime(only(run(language, source, inASecond(), "[]")));
        assertStillRuns(language);
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void run_memoryBomb_exceedsMemoryEvenWhenCaught(Language language) {
        String source = language == Language.PYTHON
                ? "kept = []\ndef solution():\n    while True:\n        try:\n            kept.append(bytearray(1000))\n"
                        + "        except MemoryError:\n            pass"
                : "const kept = [];\n"
                        + "function solution() { for (;;) { try { kept.push(new Uint8Array(10000)); } catch (e) { } } }";
        assertThat(only(run(language, source, PATIENT, "[]"))).isEqualTo(new CallOutcome.Exceeded(Limit.MEMORY));
        assertStillRuns(language);
    }

    @Test
    void run_subclassesOfPythonContainers_areCopiedAsTheyAre() {
        String source = """
                from collections import Counter, OrderedDict, defaultdict, namedtuple
                class Liar(list):
                    def __len__(self): return 1
                    def __iter__(self): return iter([9])
                    def __getitem__(self, index): return 9
                class Mask(dict):
                    def items(self): return [('b', 2)]
                    def __getitem__(self, key): return 2
                def solution():
                    many = defaultdict(list)
                    many['k'].append(1)
                    point = namedtuple('Point', 'x y')(1, 2)
                    return [Liar([1, 2]), Mask(a=1), Counter('aab'), OrderedDict(b=1, a=2), many, point, {3}, {1: True, None: 0}]
                """;

        assertThat(values(run(Language.PYTHON, source, "[]")))
                .containsExactly("[[1,2],{\"a\":1},{\"a\":2,\"b\":1},{\"b\":1,\"a\":2},{\"k\":[1]},[1,2],[3],"
                        + "{\"1\":true,\"null\":0}]");
    }

    @Test
    void run_javaScriptSpecialValues_followTheStatedRules() {
        String source = "function solution() { return [undefined, [1,,2], { a: undefined }, 10n ** 20n, 2 ** 53, 1e22,"
                + " new Int8Array([1]), '\\ud83d', { toJSON() { return 1; } }.a]; }";

        assertThat(values(run(Language.JAVASCRIPT, source, "[]")))
                .containsExactly("[null,[1,null,2],{\"a\":null},100000000000000000000,9007199254740992,"
                        + "1.0E22,[1],\"\ufffd\",null]");
    }

    @Test
    void run_promises_areSettledByTheirOwnJobs() {
        assertThat(values(run(Language.JAVASCRIPT, "async function solution(x) { return await x + 1; }", "[1]")))
                .containsExactly("2");
        assertThat(only(run(
                        Language.JAVASCRIPT, "async function solution() {\n  throw new TypeError('late');\n}", "[]")))
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.message()).isEqualTo("TypeError: late"));
        assertThat(only(run(Language.JAVASCRIPT, "let solution = () => new Promise(() => {});", "[]")))
                .isInstanceOfSatisfying(
                        CallOutcome.Raised.class,
                        raised -> assertThat(raised.message()).contains("pending"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"PYTHON", "JAVASCRIPT"})
    void run_refusedOperation_isToldApartFromAnError(Language language) {
        String source = language == Language.PYTHON
                ? "def solution():\n    try:\n        __import__('os').system('true')\n    except BaseException:\n        return 1"
                : "function solution() { Java.type('java.lang.System').exit(0); }";

        assertThat(only(run(language, source, "[]"))).isEqualTo(new CallOutcome.Refused());
        assertStillRuns(language);
    }

    @Test
    void run_guest_seesNoEnvironmentAndNoHostClasses() {
        String python =
                "import os\ndef solution():\n    return [k for k in os.environ if k in ('PATH', 'HOME', 'USER')]";
        String javaScript =
                "let solution = () => [typeof Polyglot, typeof process, typeof WebAssembly, typeof Worker];";

        assertThat(values(run(Language.PYTHON, python, "[]"))).containsExactly("[]");
        assertThat(values(run(Language.JAVASCRIPT, javaScript, "[]")))
                .containsExactly("[\"undefined\",\"undefined\",\"undefined\",\"undefined\"]");
    }

    @Test
    void judge_withSandbox_givesTheVerdictsOfTheProgram() {
        Judge judge = new Judge(sandbox, inASecond());

        assertThat(verdict(judge, Language.PYTHON, "def add_one(n): return n + 1"))
                .isEqualTo("AC 2/2");
        assertThat(verdict(judge, Language.JAVASCRIPT, "const addOne = n => n + 1"))
                .isEqualTo("AC 2/2");
        assertThat(verdict(judge, Language.PYTHON, "def add_one(n): return 2")).isEqualTo("WA 1/2");
        assertThat(verdict(judge, Language.PYTHON, "def add_one(n): return [][n]"))
                .isEqualTo("RE 0/2");
        assertThat(verdict(judge, Language.JAVASCRIPT, "const addOne = n => {")).isEqualTo("CE 0/2");
        assertThat(verdict(judge, Language.JAVASCRIPT, "const addOne = n => { while (n > 1); return 2; }"))
                .isEqualTo("TLE 1/2");
    }

    @Test
    void close_endsAllProcessesAndRefusesRuns() {
        assertThat(sandbox.warmUp(Duration.ofMinutes(2))).isTrue(); // none of its workers starts meanwhile
        Set<Long> others = workersOfThisJvm();
        ProcessSandbox closing = builder().workers(2).build();
        closing.run(request(sorts(Language.PYTHON)));
        Set<Long> started = workersOfThisJvm();

        closing.close();
        closing.close();

        started.removeAll(others);
        assertThat(started).isNotEmpty().noneMatch(ProcessSandboxTest::alive);
        assertThatIllegalStateException()
                .isThrownBy(() -> closing.run(request(sorts(Language.PYTHON))))
                .withMessageContaining("closed");
    }

    @Test
    void close_whileARunLoops_endsTheRun() throws Exception {
        ProcessSandbox closing = builder().build();
        closing.run(request(sorts(Language.PYTHON)));
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                closing.run(request("while True: pass"));
            } catch (RuntimeException e) {
                end.complete(e);
            }
        });
        caller.start();

        closing.close();

        assertThat(end.get(30, TimeUnit.SECONDS))
                .isInstanceOfAny(CodeRunnerException.class, IllegalStateException.class);
    }

    @Test
    void hostKilled_takesItsWorkersAlong() throws Exception {
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StrandedHost.class.getName(),
                        CACHE.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        assertThat(said.readLine()).isEqualTo("looping");

        host.destroyForcibly();

        worker.onExit().get(30, TimeUnit.SECONDS);
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void run_afterAKill_isTakenByTheSpare() throws Exception {
        List<SandboxEvent> events = new CopyOnWriteArrayList<>();
        try (ProcessSandbox one = builder().listener(events::add).build()) {
            assertThat(one.warmUp(Duration.ofMinutes(2))).isTrue();

            CodeRequest hang = request("def solution(a): return len(str(10 ** 10 ** 8))", inASecond());
            assertThat(only(one.run(hang))).isInstanceOf(CallOutcome.Exceeded.class);
            assertThat(only(one.run(request(sorts(Language.PYTHON))))).isInstanceOf(CallOutcome.Returned.class);
            assertThat(one.warmUp(Duration.ofMinutes(2))).isTrue();

            assertThat(one.health().workers()).isEqualTo(2);
        }
        assertThat(events)
                .filteredOn(SandboxEvent.WorkerStarted.class::isInstance)
                .hasSize(3);
        assertThat(events)
                .filteredOn(SandboxEvent.WorkerStopped.class::isInstance)
                .extracting(event -> ((SandboxEvent.WorkerStopped) event).reason())
                .satisfiesExactly(
                        first -> assertThat(first).isIn(SandboxEvent.Reason.KILLED, SandboxEvent.Reason.DIED),
                        second -> assertThat(second).isEqualTo(SandboxEvent.Reason.CLOSED),
                        third -> assertThat(third).isEqualTo(SandboxEvent.Reason.CLOSED));
        assertThat(events)
                .filteredOn(SandboxEvent.RunEnded.class::isInstance)
                .extracting(event -> ((SandboxEvent.RunEnded) event).ending())
                .satisfiesExactly(
                        kill -> assertThat(kill).isIn("CPU_TIME", "CALL_TIME"),
                        next -> assertThat(next).isEqualTo("returned"));
    }

    @Test
    void run_loopThatCanBeInterrupted_keepsItsWorker() {
        List<SandboxEvent> events = new CopyOnWriteArrayList<>();
        try (ProcessSandbox one = builder().spares(0).listener(events::add).build()) {
            assertThat(one.warmUp(Duration.ofMinutes(2))).isTrue();

            assertExceedsTime(only(one.run(request("while True: pass", inASecond()))));

            assertThat(only(one.run(request(sorts(Language.PYTHON))))).isInstanceOf(CallOutcome.Returned.class);
            assertThat(events).doesNotHaveAnyElementsOfTypes(SandboxEvent.WorkerStopped.class);
        }
    }

    @Test
    void run_countedProgramsOnAFreshWorker_leaveItToTheOthers() {
        String loop = "function solution(list) { let n = 100; while (n > 0) n--; return list; }";
        CodeRequest counted = new CodeRequest(
                new Program(Language.JAVASCRIPT, loop, new EntryPoint.Function("solution")),
                List.of(List.of(JsonNodeFactory.instance.arrayNode())),
                PATIENT,
                RunOptions.STANDARD.countingSteps());
        CodeRequest importing = request("import statistics\ndef solution(a): return a", PATIENT);
        List<SandboxEvent> events = new CopyOnWriteArrayList<>();
        try (ProcessSandbox one =
                builder().rehearsal(true).spares(0).listener(events::add).build()) {
            for (int i = 0; i < 20; i++) {
                assertThat(one.run(counted).calls().get(0).usage().steps()).isBetween(100L, 300L);
                assertThat(only(one.run(importing))).isInstanceOf(CallOutcome.Returned.class);
            }
            assertThat(events).doesNotHaveAnyElementsOfTypes(SandboxEvent.WorkerStopped.class);
        }
    }

    @Test
    void run_whenTooManyWait_isRefusedAtOnce() throws Exception {
        List<SandboxEvent> events = new CopyOnWriteArrayList<>();
        try (ProcessSandbox small =
                builder().queue(0).spares(0).listener(events::add).build()) {
            small.warmUp(Duration.ofMinutes(2));
            CompletableFuture<Boolean> running = new CompletableFuture<>();
            Thread first = new Thread(() -> small.run(
                    request("import time\ndef solution(a):\n    time.sleep(1)\n    return a", PATIENT, 2),
                    report -> running.complete(true)));
            first.start();
            running.get(30, TimeUnit.SECONDS);

            assertThatExceptionOfType(CodeRunnerException.class)
                    .isThrownBy(() -> small.run(request(sorts(Language.PYTHON))))
                    .withMessageContaining("queue(");
            first.join();
        }
        assertThat(events).contains(new SandboxEvent.RunRejected(0));
    }

    @Test
    void run_whenInterrupted_isGivenUp() throws Exception {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                sandbox.run(request("def solution(a):\n    while True: pass"));
            } catch (CodeRunnerException e) {
                end.complete(e);
            }
        });
        caller.start();
        Thread.sleep(100);

        caller.interrupt();

        assertThat(end.get(30, TimeUnit.SECONDS)).hasMessageContaining("interrupted");
        assertStillRuns(Language.PYTHON);
    }

    @Test
    void run_listenerThatFails_breaksNothing() {
        try (ProcessSandbox noisy = builder()
                .spares(0)
                .listener(event -> {
                    throw new IllegalStateException("meter");
                })
                .build()) {
            assertThat(only(noisy.run(request(sorts(Language.PYTHON))))).isInstanceOf(CallOutcome.Returned.class);
        }
    }

    @Test
    void build_belowTheRequiredIsolation_isRefused() {
        ProcessSandbox.Builder strict = builder().spares(0).requireAtLeast(Isolation.SECCOMP);
        if (Runtime.version().feature() < 22 || !System.getProperty("os.name").equals("Linux")) {
            assertThatExceptionOfType(CodeRunnerException.class)
                    .isThrownBy(strict::build)
                    .withMessageContainingAll("SECCOMP", "Java 22");
        } else {
            try (ProcessSandbox filtered = strict.build()) {
                Execution execution = filtered.run(request(sorts(Language.PYTHON)));
                assertThat(execution.isolation()).isEqualTo(Isolation.SECCOMP);
                assertThat(only(execution)).isInstanceOf(CallOutcome.Returned.class);
            }
        }
    }

    @Test
    void build_withBubblewrap_runsAllLanguagesInIt() {
        if (!(Bubblewrap.find(Path.of(System.getProperty("java.home"), "bin", "java")) instanceof Bubblewrap.Working)) {
            assertThat(System.getenv("CI"))
                    .as("install bubblewrap: apt-get install bubblewrap")
                    .isNull();
            return;
        }
        try (ProcessSandbox wrapped =
                builder().spares(0).requireAtLeast(Isolation.BUBBLEWRAP).build()) {
            for (Language language : Language.values()) {
                Program program = new Program(language, sorts(language), new EntryPoint.Function("solution"));
                Execution execution = wrapped.run(
                        new CodeRequest(program, List.of(List.of(JsonNodeFactory.instance.arrayNode())), PATIENT));
                assertThat(execution.isolation()).isEqualTo(Isolation.BUBBLEWRAP);
                assertThat(only(execution)).isInstanceOf(CallOutcome.Returned.class);
            }
            CodeRequest bomb =
                    request("def solution(a):\n    b = []\n    while True: b.append(bytearray(100000))", PATIENT);
            assertThat(only(wrapped.run(bomb))).isEqualTo(new CallOutcome.Exceeded(Limit.MEMORY));
        }
    }

    @Test
    void run_withoutAFreeWorker_saysSoInTime() {
        try (ProcessSandbox starting = builder().acquireTimeout(Duration.ZERO).build()) {
            assertThatExceptionOfType(CodeRunnerException.class)
                    .isThrownBy(() -> starting.run(request(sorts(Language.PYTHON))))
                    .withMessageContainingAll("workers(", "acquireTimeout(")
                    .matches(CodeRunnerException::isRetryable);
        }
    }

    @Test
    void run_workerThatCannotStart_saysWhatItSaid(@TempDir Path empty) {
        try (ProcessSandbox broken = builder().classPath(empty.toString()).build()) {
            assertThatExceptionOfType(CodeRunnerException.class)
                    .isThrownBy(() -> broken.run(request(sorts(Language.PYTHON))))
                    .withMessageContaining("classPath(")
                    .withStackTraceContaining("ClassNotFoundException");
        }
    }

    @Test
    void run_classPathOfOneJarWithAManifest_works(@TempDir Path directory) throws IOException {
        Path jar = manifestJar(directory, System.getProperty("java.class.path"));
        try (ProcessSandbox packed = builder().classPath(jar.toString()).build()) {
            assertThat(packed.run(request(sorts(Language.PYTHON))).outcomes())
                    .singleElement()
                    .isInstanceOf(CallOutcome.Returned.class);
        }
    }

    @Test
    void build_missingCache_isCreatedForItsOwnerOnly(@TempDir Path directory) throws IOException {
        Path cache = directory.resolve("a").resolve("b");

        ResourceCache.created(cache);

        assertThat(Files.isDirectory(cache)).isTrue();
        if (Files.getFileStore(cache).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void builder_wrongValues_areRefusedWithARemedy() {
        ProcessSandbox.Builder builder = ProcessSandbox.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.workers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.heapBytes(1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.acquireTimeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.java(Path.of("no", "java")))
                .withMessageContaining("bin/java");
    }

    /** Waits longer than usual for a worker, which does not rehearse, because a machine that builds is busy. */
    private static ProcessSandbox.Builder builder() {
        return ProcessSandbox.builder()
                .cache(CACHE)
                .acquireTimeout(Duration.ofMinutes(2))
                .rehearsal(false);
    }

    private static String verdict(Judge judge, Language language, String source) {
        CodeSubmission submission = judge.judge(addOne(), language, source);
        assertThat(submission.isolation())
                .hasValue(sandbox.run(request("def solution(a): pass")).isolation());
        return submission.verdict().code() + " " + submission.passed() + "/"
                + submission.tests().size();
    }

    private static CodingProblem addOne() {
        return new CodingProblem(
                "Add one",
                new CodingProblem.Signature("add_one", List.of(new CodingProblem.Parameter("n", "int")), "int"),
                Comparison.EXACT,
                List.of(new TestCase(List.of(IntNode.valueOf(1)), IntNode.valueOf(2))),
                List.of(new TestCase(List.of(IntNode.valueOf(2)), IntNode.valueOf(3))),
                "",
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("O(1)", "O(1)"));
    }

    private static CodeRequest request(String source) {
        return request(source, PATIENT);
    }

    private static CodeRequest request(String source, Limits limits) {
        return request(source, limits, 1);
    }

    private static CodeRequest request(String source, Limits limits, int calls) {
        List<JsonNode> arguments = List.of(JsonNodeFactory.instance.arrayNode());
        return new CodeRequest(
                new Program(Language.PYTHON, source, new EntryPoint.Function("solution")),
                Collections.nCopies(calls, arguments),
                limits);
    }

    private static Path manifestJar(Path directory, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(classPath.split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = directory.resolve("packed.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest)) {
            packed.finish();
        }
        return jar;
    }

    private static Set<Long> workersOfThisJvm() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
