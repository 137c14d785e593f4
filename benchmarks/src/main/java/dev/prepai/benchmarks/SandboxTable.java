package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Comparison;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Judge;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
import dev.prepai.code.TestCase;
import dev.prepai.sandbox.ProcessSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What it costs to judge a program: from the call to the verdict, with three tests, each time another source. Prints a table, with
 * other ways to run the same program measured in turn with the sandbox in the same run.
 */
public final class SandboxTable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PYTHON = """
            from collections import Counter

            def most_common(words):
                counts = Counter(words)
                best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
                return [[word, count] for word, count in best[:2]]
            """;
    private static final String JAVASCRIPT = """
            function mostCommon(words) {
              const counts = new Map();
              for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
              const best = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
              return best.slice(0, 2);
            }
            """;

    private final Path cache;
    private int sources;

    private SandboxTable(Path cache) {
        this.cache = cache;
    }

    /** Takes a directory for the cache of the sandbox; the first run with a new one fills it. */
    public static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments.length > 0 ? arguments[0] : "benchmarks/target/sandbox-cache");
        ProcessSandbox.builder().cache(cache).prepareCache();
        SandboxTable table = new SandboxTable(cache);
        System.out.println("Java " + Runtime.version());
        table.firstVerdict(Language.JAVASCRIPT);
        table.firstVerdict(Language.PYTHON);
        table.paced();
        table.timeLimits();
        table.saturated(Language.JAVASCRIPT, 3_000);
        table.saturated(Language.PYTHON, 400);
    }

    private void firstVerdict(Language language) throws Exception {
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            try (ProcessSandbox sandbox = ProcessSandbox.builder().cache(cache).build()) {
                accept(sandbox, language);
                millis[i] = since(start);
            }
        }
        print("first verdict of a fresh sandbox, warm cache, " + language.title(), millis);
    }

    private void paced() throws Exception {
        try (ProcessSandbox sandbox = ProcessSandbox.builder().cache(cache).build();
                Peer python = Peer.spawned(Language.PYTHON, false);
                Peer wrappedPython = Peer.spawned(Language.PYTHON, true);
                Peer forkServer = Peer.forkServer();
                Peer node = Peer.spawned(Language.JAVASCRIPT, false);
                Peer wrappedNode = Peer.spawned(Language.JAVASCRIPT, true)) {
            sandbox.warmUp(PATIENCE);
            Thread.sleep(10_000); // the workers rehearse
            paced("sandbox, first runs", sandbox, Language.JAVASCRIPT, 400, 25);
            paced("sandbox, next runs", sandbox, Language.JAVASCRIPT, 400, 25);
            paced("node", node, Language.JAVASCRIPT, 40, 25);
            paced("node in bubblewrap", wrappedNode, Language.JAVASCRIPT, 40, 25);
            paced("sandbox", sandbox, Language.PYTHON, 200, 250);
            paced("python3", python, Language.PYTHON, 40, 25);
            paced("python3 in bubblewrap", wrappedPython, Language.PYTHON, 40, 25);
            paced("fork server", forkServer, Language.PYTHON, 200, 25);
            memory();
        }
    }

    private void paced(String name, CodeRunner runner, Language language, int count, long pause) throws Exception {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            Thread.sleep(pause);
            long start = System.nanoTime();
            accept(runner, language);
            millis[i] = since(start);
        }
        print(name + ", " + language.title() + ", one every " + pause + " ms", millis);
    }

    private void timeLimits() throws Exception {
        Limits limits = Limits.standard().withCall(Duration.ofSeconds(1), Duration.ofSeconds(1));
        Map<Language, List<String>> loops = Map.of(
                Language.PYTHON,
                List.of("while True: pass", "len(str(10 ** 10 ** 8))", "sum(range(10 ** 12))"),
                Language.JAVASCRIPT,
                List.of("for (;;);", "String(2n ** (10n ** 8n))", "[].indexOf.call({ length: 2 ** 53 - 1 }, 1)"));
        try (ProcessSandbox sandbox = ProcessSandbox.builder().cache(cache).build()) {
            sandbox.warmUp(PATIENCE);
            Thread.sleep(10_000);
            List<Double> over = new ArrayList<>();
            List<Double> next = new ArrayList<>();
            for (Language language : List.of(Language.PYTHON, Language.JAVASCRIPT)) {
                for (String loop : loops.getOrDefault(language, List.of())) {
                    String source =
                            language == Language.PYTHON ? "def f():\n    " + loop : "function f() { " + loop + " }";
                    CodeRequest request = new CodeRequest(
                            new Program(language, source, new EntryPoint.Function("f")), List.of(List.of()), limits);
                    long start = System.nanoTime();
                    sandbox.run(request);
                    over.add(since(start) - 1_000);
                    start = System.nanoTime();
                    accept(sandbox, language);
                    next.add(since(start));
                    sandbox.warmUp(PATIENCE);
                    Thread.sleep(8_000);
                }
            }
            print("verdict after a time limit of 1,000 ms, over it", array(over));
            print("next verdict after that", array(next));
        }
    }

    private void saturated(Language language, int count) throws Exception {
        try (ProcessSandbox sandbox =
                ProcessSandbox.builder().cache(cache).workers(2).spares(0).build()) {
            sandbox.warmUp(PATIENCE);
            ExecutorService callers = Executors.newFixedThreadPool(4);
            try {
                for (int round = 0; round < 3; round++) {
                    long start = System.nanoTime();
                    List<Future<?>> runs = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        runs.add(callers.submit(() -> accept(sandbox, language)));
                    }
                    for (Future<?> run : runs) {
                        run.get();
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "| saturated, 2 workers, %s, %d runs, round %d | %.1f per second | | | |%n",
                            language.title(),
                            count,
                            round + 1,
                            count / (since(start) / 1_000));
                }
            } finally {
                callers.shutdownNow();
            }
        }
    }

    private static void memory() throws IOException {
        List<ProcessHandle> workers = ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .toList();
        for (ProcessHandle worker : workers) {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(worker.pid()), "status"))) {
                if (line.startsWith("VmRSS")) {
                    System.out.println("| memory of a worker | "
                            + line.replaceAll("\\D+", "")
                                    .transform(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                            + " | | | |");
                }
            }
        }
    }

    private void accept(CodeRunner runner, Language language) {
        String comment = (language == Language.PYTHON ? "# " : "// ") + next();
        String source = (language == Language.PYTHON ? PYTHON : JAVASCRIPT) + comment;
        CodeSubmission submission = new Judge(runner, Limits.standard()).judge(problem(), language, source);
        if (!submission.accepted()) {
            throw new IllegalStateException("not accepted: " + submission.verdict());
        }
    }

    private synchronized int next() {
        return sources++;
    }

    private static CodingProblem problem() {
        return new CodingProblem(
                "Most common",
                new CodingProblem.Signature(
                        "most_common", List.of(new CodingProblem.Parameter("words", "string[]")), "any[][]"),
                Comparison.EXACT,
                List.of(
                        test("[\"a\",\"b\",\"a\"]", "[[\"a\",2],[\"b\",1]]"),
                        test("[]", "[]"),
                        test("[\"x\",\"y\",\"z\",\"y\",\"z\",\"y\"]", "[[\"y\",3],[\"z\",2]]")),
                List.of(),
                "",
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("O(n log n)", "O(n)"));
    }

    private static TestCase test(String argument, String expected) {
        return new TestCase(List.of(json(argument)), json(expected));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void print(String name, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | n=%d | p50 %.1f | p90 %.1f | p99 %.1f | max %.1f |%n",
                name,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
