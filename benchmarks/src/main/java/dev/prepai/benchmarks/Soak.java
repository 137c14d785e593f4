package dev.prepai.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Comparison;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.TestCase;
import dev.prepai.sandbox.ProcessSandbox;
import dev.prepai.sandbox.SandboxEvent;
import dev.prepai.sandbox.hostile.ProcessTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Judges many mixed programs, most of them honest, some wrong, crashing, looping, flooding or too large, for several callers at
 * once, and prints verdicts and, over time, memory, threads and processes. Takes the number of runs, by default 10,000, and the
 * number of workers, by default 2.
 */
public final class Soak {
    private static final int CALLERS = 4;
    private static final int ROWS = 20;
    private static final long SEED = 7;
    private static final Limits SHORT = Limits.standard().withCall(Duration.ofMillis(300), Duration.ofMillis(600));
    private static final List<TestCase> TESTS = List.of(
            new TestCase(List.of(list(3, 1, 2)), list(1, 2, 3)),
            new TestCase(List.of(list(5, -1, 5, 0)), list(-1, 0, 5, 5)),
            new TestCase(List.of(list()), list()));

    /** The kinds of program with their shares in a thousand, and the verdicts that are right. */
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "honest",
                    640,
                    Limits.standard(),
                    "AC",
                    python("return sorted(arr)"),
                    javaScript("return [...arr].sort((a, b) => a - b);")),
            new Kind(
                    "honest with imports",
                    60,
                    Limits.standard(),
                    "AC",
                    "import collections, heapq, re\n"
                            + python("heapq.heapify(arr)\n    return [heapq.heappop(arr) for _ in range(len(arr))]"),
                    javaScript(
                            "const seen = new Map();\n  for (const x of arr) seen.set(x, 1 + (seen.get(x) ?? 0));\n  return [...seen.keys()].sort((a, b) => a - b).flatMap(x => Array(seen.get(x)).fill(x));")),
            new Kind(
                    "wrong",
                    120,
                    Limits.standard(),
                    "WA",
                    python("return arr[1:]"),
                    javaScript("return arr.slice(1);")),
            new Kind(
                    "crashing",
                    100,
                    Limits.standard(),
                    "RE",
                    python("return arr[len(arr)]"),
                    javaScript("return arr.none.at;")),
            new Kind("not a program", 40, Limits.standard(), "CE", "def solution(arr:\n", "function solution(arr {\n"),
            new Kind("looping", 16, SHORT, "limit", python("while True:\n        pass"), javaScript("for (;;) {}")),
            new Kind(
                    "looping in a built-in",
                    4,
                    SHORT,
                    "limit",
                    python("return [sum(range(10 ** 12))]"),
                    javaScript("return [[].indexOf.call({ length: 2 ** 53 - 1 }, 1)];")),
            new Kind(
                    "flooding",
                    12,
                    Limits.standard(),
                    "limit",
                    python("while True:\n        print('x' * 1000)"),
                    javaScript("for (;;) console.log('x'.repeat(1000));")),
            new Kind(
                    "hoarding",
                    2,
                    Limits.standard(),
                    "limit",
                    "kept = []\n" + python("while True:\n        kept.append(bytearray(100_000))"),
                    "const kept = [];\n" + javaScript("for (;;) kept.push(new Array(10000).fill(kept.length));")),
            new Kind(
                    "refused",
                    6,
                    Limits.standard(),
                    "RE",
                    python("return open('/etc/passwd').read()"),
                    javaScript("return load('/etc/passwd');")));

    private final ProcessSandbox sandbox;
    private final int runs;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, AtomicInteger> verdicts = new ConcurrentSkipListMap<>();
    private final AtomicInteger internalErrors = new AtomicInteger();
    private final AtomicInteger unexpected = new AtomicInteger();
    private final Map<String, AtomicInteger> workers = new ConcurrentSkipListMap<>();
    private final long started = System.nanoTime();

    private Soak(int runs, int workerCount) {
        this.runs = runs;
        sandbox = ProcessSandbox.builder()
                .workers(workerCount)
                .acquireTimeout(Duration.ofMinutes(5))
                .listener(this::count)
                .build();
    }

    /** Ends with status 1 when there was an internal error, an unexpected verdict or a process left. */
    public static void main(String[] arguments) throws InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int workers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        System.exit(new Soak(runs, workers).run() ? 0 : 1);
    }

    private boolean run() throws InterruptedException {
        System.out.printf(
                "On Java %s; %s workers%n| runs | s | host heap MB | host RSS MB | host threads | processes | their RSS MB | largest | their threads |%n|---|---|---|---|---|---|---|---|---|%n",
                Runtime.version(), sandbox.warmUp(Duration.ofMinutes(10)) ? "warm" : "cold");
        row(0);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            CodeRunner runner = sandbox.forCaller("caller " + caller);
            callers.execute(() -> {
                for (int i = next.getAndIncrement(); i < runs; i = next.getAndIncrement()) {
                    judge(runner, i);
                }
            });
        }
        callers.shutdown();
        if (!callers.awaitTermination(1, TimeUnit.DAYS)) {
            throw new IllegalStateException("the runs do not end");
        }
        sandbox.close();
        Thread.sleep(2_000);
        int left = ProcessTable.family(ProcessHandle.current().pid()).size();
        System.out.println("Verdicts: " + verdicts);
        System.out.println("Workers: " + workers);
        System.out.printf(
                "%d runs, %d internal errors, %d unexpected verdicts, %d processes left%n",
                runs, internalErrors.get(), unexpected.get(), left);
        return internalErrors.get() == 0 && unexpected.get() == 0 && left == 0;
    }

    private void judge(CodeRunner runner, int number) {
        SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + number);
        Language language = random.nextBoolean() ? Language.PYTHON : Language.JAVASCRIPT;
        Kind kind = kind(random.nextInt(1_000));
        String source = language == Language.PYTHON
                ? kind.python() + "# " + number + "\n"
                : kind.javaScript() + "// " + number + "\n";
        String verdict = new Submission(kind.name(), language, source, "solution", TESTS, Comparison.EXACT)
                .verdict(runner, kind.limits());
        verdicts.computeIfAbsent(kind.name() + " " + shorten(verdict), key -> new AtomicInteger())
                .incrementAndGet();
        if (verdict.startsWith(Submission.INTERNAL_ERROR)) {
            internalErrors.incrementAndGet();
            System.out.println("Run " + number + ", " + kind.name() + " in " + language + ": " + verdict);
        } else if (!verdict.equals(kind.verdict())) {
            unexpected.incrementAndGet();
            System.out.println("Run " + number + ", " + kind.name() + " in " + language + ": " + verdict);
        }
        if ((number + 1) % Math.max(1, runs / ROWS) == 0) {
            row(number + 1);
        }
    }

    private static Kind kind(int draw) {
        int sum = 0;
        for (Kind kind : KINDS) {
            sum += kind.share();
            if (draw < sum) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares do not make a thousand");
    }

    private void count(SandboxEvent event) {
        String key = event instanceof SandboxEvent.WorkerStopped stopped
                ? stopped.reason().toString()
                : event.getClass().getSimpleName();
        workers.computeIfAbsent(key, name -> new AtomicInteger()).incrementAndGet();
    }

    private synchronized void row(int done) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long pid = ProcessHandle.current().pid();
        ProcessTable.Entry host = ProcessTable.find(pid).orElseThrow();
        List<ProcessTable.Entry> family = ProcessTable.family(pid);
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.1f | %d | %d | %d | %d | %d | %d |%n",
                done,
                (System.nanoTime() - started) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
                host.residentBytes() >> 20,
                host.threads(),
                family.size(),
                family.stream().mapToLong(ProcessTable.Entry::residentBytes).sum() >> 20,
                family.stream()
                                .mapToLong(ProcessTable.Entry::residentBytes)
                                .max()
                                .orElse(0)
                        >> 20,
                family.stream().mapToInt(ProcessTable.Entry::threads).sum());
    }

    private static String shorten(String verdict) {
        return verdict.length() <= 5 ? verdict : verdict.substring(0, 2);
    }

    private static String python(String body) {
        return "def solution(arr):\n    " + body + "\n";
    }

    private static String javaScript(String body) {
        return "function solution(arr) {\n  " + body + "\n}\n";
    }

    private static ArrayNode list(int... numbers) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        IntStream.of(numbers).forEach(list::add);
        return list;
    }

    /**
     * A kind of program.
     *
     * @param name for people
     * @param share how many of a thousand runs
     * @param limits what they may use
     * @param verdict what is right
     * @param python the program in Python
     * @param javaScript the program in JavaScript
     */
    private record Kind(String name, int share, Limits limits, String verdict, String python, String javaScript) {}
}
