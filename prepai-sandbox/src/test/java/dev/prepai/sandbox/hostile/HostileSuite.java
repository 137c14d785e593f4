package dev.prepai.sandbox.hostile;

import dev.prepai.code.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Has a judge in a process of its own run every program of a corpus, and checks the verdict, what was said anywhere, and what is
 * left of it: files, connections, processes, threads, load and memory.
 */
public final class HostileSuite {
    private static final Duration GRACE = Duration.ofMinutes(3);
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final Corpus corpus;
    private final Settings settings;

    /** Creates a suite. */
    public HostileSuite(Corpus corpus, Settings settings) {
        this.corpus = corpus;
        this.settings = settings;
    }

    /** Runs all programs; the listener hears of each as soon as it is through. */
    public Outcome run(Consumer<HostileResult> listener) throws InterruptedException {
        Path directory = directory();
        try (Canary canary = new Canary();
                Doors doors = new Doors(ports());
                Run run = new Run(canary, doors, directory)) {
            return run.all(listener);
        }
    }

    private Set<Integer> ports() {
        return corpus.programs().stream()
                .flatMap(program -> program.conditions("no-connection").stream())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Returns programs that belong together as one unit, in their order. */
    private List<List<HostileProgram>> units() {
        Map<String, List<HostileProgram>> units = new LinkedHashMap<>();
        corpus.programs().forEach(program -> {
            String key = program.sequence()
                    .map(name -> program.language() + " " + name)
                    .orElse(program.id());
            units.computeIfAbsent(key, unit -> new ArrayList<>()).add(program);
        });
        return List.copyOf(units.values());
    }

    private Limits limits(HostileProgram program) {
        if (program.endsByTime()) {
            return program.limits().withCall(settings.hopelessCpu(), settings.hopelessWall());
        }
        return settings.afterEach() ? program.limits() : patient(program.limits());
    }

    /** On a machine that does more than this, a program that ends by itself may take longer than the limits of the manifest. */
    private static Limits patient(Limits limits) {
        return limits.withCall(PATIENT, PATIENT.multipliedBy(2)).withTotal(PATIENT.multipliedBy(3));
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("hostile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How to run the suite.
     *
     * @param host the main class of the process with the judge; takes a mark, then {@code arguments}
     * @param arguments what else the main class takes
     * @param callers how many programs run at the same time
     * @param hopelessCpu the processor time for programs that can only end by a time limit
     * @param hopelessWall the wall time for them
     * @param afterEach whether processes, threads, load and memory are checked after each program, and not only at the end;
     *     needs one caller
     * @param settle when after a verdict everything should have come to rest
     * @param patience how much longer to wait for that, in processor time of the workers where it is load, and for a judge that
     *     must return within some time
     */
    public record Settings(
            Class<?> host,
            List<String> arguments,
            int callers,
            Duration hopelessCpu,
            Duration hopelessWall,
            boolean afterEach,
            Duration settle,
            Duration patience) {
        /** Copies the arguments. */
        public Settings {
            arguments = List.copyOf(arguments);
        }

        /** Returns settings to look at each program by itself, on a sandbox of one worker, with the limits of the manifest. */
        public static Settings oneByOne() {
            return new Settings(
                    SandboxHost.class,
                    List.of("1", "384"),
                    1,
                    Limits.standard().cpu(),
                    Limits.standard().call(),
                    true,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5));
        }

        /**
         * Returns settings to look at all programs in a short time on a busy machine, on a sandbox of two workers, with more heap
         * because a worker that is never idle does not get to tidy up.
         */
        public static Settings brief() {
            return new Settings(
                    SandboxHost.class,
                    List.of("2", "512"),
                    2,
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    false,
                    Duration.ZERO,
                    Duration.ofMinutes(1));
        }
    }

    /**
     * What the suite saw.
     *
     * @param results one per program
     * @param atTheEnd what was wrong with the host when all programs were through, and after it was closed
     */
    public record Outcome(List<HostileResult> results, List<String> atTheEnd) {
        /** Copies the lists. */
        public Outcome {
            results = List.copyOf(results);
            atTheEnd = List.copyOf(atTheEnd);
        }
    }

    /** One run of the suite with the process that hosts the judge. */
    private final class Run implements AutoCloseable {
        private final Canary canary;
        private final Doors doors;
        private final Path directory;
        private HostProcess host;
        private int logSeen;
        private int visitorsSeen;

        Run(Canary canary, Doors doors, Path directory) {
            this.canary = canary;
            this.doors = doors;
            this.directory = directory;
            this.host = start();
        }

        private HostProcess start() {
            return new HostProcess(
                    settings.host(), settings.arguments(), directory, Map.of(Canary.VARIABLE, canary.variable()));
        }

        Outcome all(Consumer<HostileResult> listener) throws InterruptedException {
            List<HostileResult> results = new ArrayList<>();
            List<String> atTheEnd = new ArrayList<>();
            try {
                if (settings.afterEach()) {
                    oneByOne(result -> {
                        results.add(result);
                        listener.accept(result);
                    });
                } else {
                    HostConditions conditions = conditions();
                    HostConditions.Baseline before = conditions.take();
                    results.addAll(sideBySide(listener));
                    atTheEnd.addAll(conditions.check(before, System.nanoTime()).findings());
                }
            } catch (TimeoutException e) {
                atTheEnd.add("host-alive: " + e.getMessage());
            }
            HostProcess last = host;
            last.close();
            atTheEnd.addAll(orphans(last));
            atTheEnd.addAll(leaks(last.log()));
            return new Outcome(results, atTheEnd);
        }

        private HostConditions conditions() {
            return new HostConditions(host, canary, settings.settle(), settings.patience());
        }

        private void oneByOne(Consumer<HostileResult> listener) throws InterruptedException, TimeoutException {
            HostProcess watched = host;
            HostConditions conditions = conditions();
            HostConditions.Baseline before = conditions.take();
            for (List<HostileProgram> unit : units()) {
                List<HostileResult> results = judge(unit);
                int last = results.size() - 1;
                if (watched == host) {
                    HostConditions.Check check = conditions.check(before, System.nanoTime());
                    results.set(last, results.get(last).plus(check.findings()).idleAfter(check.idle()));
                    before = check.now();
                    if (check.restless()) {
                        replace(host);
                    }
                }
                if (watched != host) { // which is a finding already
                    watched = host;
                    conditions = conditions();
                    before = conditions.take();
                }
                results.forEach(listener);
            }
        }

        private List<HostileResult> sideBySide(Consumer<HostileResult> listener) throws InterruptedException {
            ExecutorService callers = Executors.newFixedThreadPool(settings.callers());
            try {
                List<Callable<List<HostileResult>>> tasks = new ArrayList<>();
                for (List<HostileProgram> unit : units()) {
                    tasks.add(() -> {
                        List<HostileResult> results = judge(unit);
                        synchronized (listener) {
                            results.forEach(listener);
                        }
                        return results;
                    });
                }
                List<HostileResult> results = new ArrayList<>();
                for (Future<List<HostileResult>> result : callers.invokeAll(tasks)) {
                    results.addAll(result.get());
                }
                return results;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                callers.shutdownNow();
            }
        }

        private List<HostileResult> judge(List<HostileProgram> unit) throws InterruptedException {
            List<HostileResult> results = new ArrayList<>();
            for (HostileProgram program : unit) {
                results.add(judge(program));
            }
            HostileProgram last = unit.get(unit.size() - 1);
            List<String> next = new ArrayList<>(mustBeAccepted("next-run-ok", corpus.sort(last.language())));
            for (HostileProgram program : unit) {
                Optional<String> after = program.after();
                if (after.isPresent()) {
                    next.addAll(mustBeAccepted("after", corpus.find(after.get(), program.language())));
                }
            }
            next.addAll(traces());
            results.add(results.remove(results.size() - 1).plus(next));
            return results;
        }

        private HostileResult judge(HostileProgram program) throws InterruptedException {
            List<String> findings = new ArrayList<>();
            Trial.Report report = new Trial.Report("", "", 0, List.of(), List.of());
            for (int i = 0; i < program.repetitions() && findings.isEmpty(); i++) {
                try {
                    report = submit(Trial.of(program, limits(program)));
                    findings.addAll(findings(program, report));
                } catch (TimeoutException e) {
                    findings.add("host-alive: " + e.getMessage());
                }
            }
            return new HostileResult(
                    program, report.verdict(), report.millis(), report.isolation(), Duration.ZERO, findings);
        }

        private List<String> mustBeAccepted(String condition, HostileProgram program) throws InterruptedException {
            try {
                Trial.Report report = submit(Trial.of(program, limits(program)));
                return report.verdict().equals("AC")
                        ? List.of()
                        : List.of(condition + ": " + report.verdict() + " for " + program + " " + report.texts());
            } catch (TimeoutException e) {
                return List.of(condition + ": " + e.getMessage());
            }
        }

        /** Judges on the host of the moment; one that does not answer is replaced. */
        private Trial.Report submit(Trial trial) throws InterruptedException, TimeoutException {
            HostProcess current;
            synchronized (this) {
                current = host;
            }
            try {
                return current.judge(trial, trial.limits().total().plus(GRACE));
            } catch (TimeoutException e) {
                replace(current);
                throw e;
            }
        }

        private synchronized void replace(HostProcess gone) {
            if (host == gone) {
                gone.close();
                host = start();
                logSeen = 0;
            }
        }

        private List<String> findings(HostileProgram program, Trial.Report report) {
            List<String> findings = new ArrayList<>();
            if (!program.acceptable(report.verdict())) {
                findings.add("verdict: " + report.verdict() + " instead of " + program.acceptable() + " "
                        + shorten(report.texts().toString()));
            }
            report.texts().forEach(text -> findings.addAll(leaks(text)));
            findings.addAll(report.flaws());
            for (String millis : program.conditions("judge-returns-within")) {
                if (report.millis()
                        > Long.parseLong(millis) + settings.patience().toMillis()) {
                    findings.add("judge-returns-within: " + report.millis() + " ms");
                }
            }
            for (String file : program.conditions("no-file")) {
                if (Files.exists(directory.resolve(file))) {
                    findings.add("no-file: " + file);
                }
            }
            return findings;
        }

        private List<String> leaks(String text) {
            List<String> leaks = new ArrayList<>();
            if (text.contains(HostileProgram.MARKER)) {
                leaks.add("marker: " + around(text, HostileProgram.MARKER));
            }
            if (canary.isIn(text)) {
                leaks.add("canary-unseen");
            }
            return leaks;
        }

        /** Returns what can be seen from outside the process of the host. */
        private synchronized List<String> traces() {
            List<String> traces = new ArrayList<>();
            String log = host.log();
            traces.addAll(leaks(log.substring(Math.min(logSeen, log.length()))));
            logSeen = log.length();
            if (!canary.isIntact()) {
                traces.add("canary-intact");
            }
            canary.leftBehind().forEach(file -> traces.add("no-file: " + file));
            Canary.leftBehind(directory).forEach(file -> traces.add("no-file: " + file));
            if (doors.visitors() > visitorsSeen) {
                visitorsSeen = doors.visitors();
                traces.add("no-connection");
            }
            return traces;
        }

        /** Returns what is left of a host that was closed. */
        private List<String> orphans(HostProcess closed) throws InterruptedException {
            long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            List<ProcessTable.Entry> left = ProcessTable.family(closed.pid());
            while (!left.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(100);
                left = ProcessTable.family(closed.pid());
            }
            return left.stream()
                    .map(entry -> "no-process-left: " + entry.name() + " after the host was closed")
                    .toList();
        }

        @Override
        public void close() {
            host.close();
            try {
                Files.deleteIfExists(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // something was left in it, which is a finding, too
            }
        }
    }

    private static String around(String text, String word) {
        int place = text.indexOf(word);
        return text.substring(Math.max(0, place - 20), Math.min(text.length(), place + 60));
    }

    private static String shorten(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
