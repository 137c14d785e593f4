package dev.prepai.sandbox.hostile;

import dev.prepai.sandbox.hostile.ProcessTable.Entry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Whether the host and its workers are as they were. A worker that was killed is replaced, and a new one may work for a while
 * until it is ready; those that were there before must come to rest in time.
 */
final class HostConditions {
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration NEVER = Duration.ofSeconds(-1);
    private static final double RESTING = 0.1; // of a core
    private static final long HEAP_GROWTH = 64L << 20;
    private static final int SPARE_THREADS = 3;

    /** Threads that the virtual machine starts and ends as it needs them, and those of this suite. */
    private static final Pattern OWN_THREADS = Pattern.compile("(C1 |C2 |GC Thread|G1 |host-caller).*");

    private final HostProcess host;
    private final Canary canary;
    private final Duration settle;
    private final Duration patience;

    /**
     * Creates a check.
     *
     * @param settle when after the verdict everything should have come to rest
     * @param patience how much longer to wait for it; for load, how much processor time may still be used
     */
    HostConditions(HostProcess host, Canary canary, Duration settle, Duration patience) {
        this.host = host;
        this.canary = canary;
        this.settle = settle;
        this.patience = patience;
    }

    /** Waits until all workers are ready, and notes how things are. */
    Baseline take() throws InterruptedException, TimeoutException {
        host.usedHeap(START); // answers as soon as the workers are up
        if (!comesToRest()) {
            throw new TimeoutException("the workers did not come to rest within " + START);
        }
        return note();
    }

    /** Notes how things are, as soon as the host answers. */
    Baseline note() throws InterruptedException, TimeoutException {
        long heap = host.usedHeap(START);
        List<Entry> workers = workers();
        Map<Long, Integer> threads = new HashMap<>();
        threads.put(host.pid(), threads(host.pid()));
        workers.forEach(worker -> threads.put(worker.pid(), threads(worker.pid())));
        return new Baseline(threads, workers.size(), heap);
    }

    /** Compares with how things were; {@code ended} is when the verdict was there, in nanoseconds. */
    Check check(Baseline before, long ended) throws InterruptedException, TimeoutException {
        List<String> findings = new ArrayList<>();
        long deadline = ended + settle.plus(patience).toNanos();
        if (!await(deadline, () -> strays().isEmpty())) {
            findings.add("no-process-left: " + strays());
        }
        if (!await(deadline, () -> crowded(before).isEmpty())) {
            findings.add("no-thread-left: " + crowded(before));
        }
        Duration idle = idle(before, ended);
        if (idle.equals(NEVER)) {
            findings.add("cpu-idle-after: the workers never came to rest");
            return new Check(findings, idle, before);
        }
        Baseline now = take();
        findings.addAll(differences(before, now));
        return new Check(findings, idle, now);
    }

    /**
     * Returns how long after the verdict those that were there before were idle, looking at them from the settling time on. What
     * they may still do until then, such as to make the context of the next run, is bounded in processor time: on a busy
     * machine it takes longer.
     */
    private Duration idle(Baseline before, long ended) throws InterruptedException {
        Thread.sleep(Math.max(0, (ended + settle.toNanos() - System.nanoTime()) / 1_000_000));
        Duration idle = settle;
        double spent = 0;
        for (double load = load(before.pids()); load >= RESTING; load = load(before.pids())) {
            spent += load * WINDOW.toSeconds();
            if (spent > patience.toSeconds()) {
                return NEVER;
            }
            idle = Duration.ofNanos(System.nanoTime() - ended).truncatedTo(ChronoUnit.MILLIS);
        }
        return idle;
    }

    private List<String> differences(Baseline before, Baseline now) {
        List<String> findings = new ArrayList<>();
        if (now.workers() != before.workers()) {
            findings.add("no-process-left: " + now.workers() + " workers instead of " + before.workers());
        }
        long growth = now.heap() - before.heap();
        if (growth >= HEAP_GROWTH) {
            findings.add("heap-bounded: " + (growth >> 20) + " MB more");
        }
        List<Entry> workers = workers();
        if (workers.stream().anyMatch(worker -> canary.isIn(ProcessTable.environment(worker.pid())))) {
            findings.add("canary-unseen: it is in the environment of a worker");
        }
        workers.stream()
                .flatMap(worker -> ProcessTable.directory(worker.pid()).stream())
                .flatMap(directory -> Canary.leftBehind(directory).stream())
                .forEach(file -> findings.add("no-file: " + file));
        return findings;
    }

    /** Waits until the host and all its processes have been idle for a while, or for too long. */
    private boolean comesToRest() throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            Set<Long> pids = new HashSet<>(List.of(host.pid()));
            family().forEach(entry -> pids.add(entry.pid()));
            if (load(pids) < RESTING / 2) {
                return true;
            }
        }
        return false;
    }

    /** Returns the share of a core that these processes use over a second. */
    private static double load(Set<Long> pids) throws InterruptedException {
        long started = System.nanoTime();
        Map<Long, Double> before = new HashMap<>();
        pids.forEach(pid -> ProcessTable.find(pid).ifPresent(entry -> before.put(pid, entry.cpuSeconds())));
        Thread.sleep(WINDOW.toMillis());
        double seconds = before.entrySet().stream()
                .mapToDouble(process -> ProcessTable.find(process.getKey())
                        .map(entry -> entry.cpuSeconds() - process.getValue())
                        .orElse(0.0))
                .sum();
        return seconds * 1e9 / (System.nanoTime() - started);
    }

    private static boolean await(long deadline, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(GLANCE.toMillis());
        }
        return true;
    }

    private List<Entry> family() {
        return ProcessTable.family(host.pid());
    }

    /** Returns the processes that the host has started itself, seen through wrappers such as bubblewrap. */
    private List<Entry> workers() {
        List<Entry> family = family();
        Set<Long> starters = starters(family);
        return family.stream()
                .filter(entry -> starters.contains(entry.parent()) && !isWrapper(entry))
                .toList();
    }

    /** Returns what neither the host nor a wrapper has started. */
    private List<String> strays() {
        List<Entry> family = family();
        Set<Long> starters = starters(family);
        return family.stream()
                .filter(entry -> !starters.contains(entry.parent()))
                .map(entry -> entry.name() + " " + entry.pid() + " of " + entry.parent())
                .toList();
    }

    private Set<Long> starters(List<Entry> family) {
        Set<Long> starters = new HashSet<>(List.of(host.pid()));
        family.stream().filter(HostConditions::isWrapper).forEach(entry -> starters.add(entry.pid()));
        return starters;
    }

    private static boolean isWrapper(Entry entry) {
        return entry.name().equals("bwrap");
    }

    private List<String> crowded(Baseline before) {
        List<String> crowded = new ArrayList<>();
        List<Long> pids = new ArrayList<>(List.of(host.pid()));
        workers().forEach(worker -> pids.add(worker.pid()));
        for (long pid : pids) {
            int now = threads(pid);
            if (now > before.threads(pid) + SPARE_THREADS) {
                crowded.add(now + " threads instead of " + before.threads(pid)
                        + (pid == host.pid() ? " in the host" : " in worker " + pid));
            }
        }
        return crowded;
    }

    private static int threads(long pid) {
        return (int) ProcessTable.threads(pid).stream()
                .filter(name -> !OWN_THREADS.matcher(name).matches())
                .count();
    }

    /**
     * What a comparison has shown.
     *
     * @param findings what is not as it was
     * @param idle how long after the verdict the processes that were there before were idle; the settling time when earlier,
     *     negative when never
     * @param now how things are now
     */
    record Check(List<String> findings, Duration idle, Baseline now) {
        boolean restless() {
            return idle.isNegative();
        }
    }

    /**
     * How things were.
     *
     * @param threadsOf the number of threads of the host and of each worker
     * @param workers the number of workers
     * @param heap what the host used of its heap, in bytes
     */
    record Baseline(Map<Long, Integer> threadsOf, int workers, long heap) {
        Set<Long> pids() {
            return threadsOf.keySet();
        }

        /** Returns the threads of that process, or the most of any for one that was started later. */
        int threads(long pid) {
            Integer known = threadsOf.get(pid);
            return known != null
                    ? known
                    : threadsOf.values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
        }
    }
}
