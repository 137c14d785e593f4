package dev.prepai.sandbox.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of a Linux machine, as the kernel tells them. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    private static final int TICKS_PER_SECOND = 100;
    private static final long PAGE_BYTES = 4096;

    private ProcessTable() {}

    /** Tells whether there is such a table on this machine. */
    public static boolean isThere() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** Returns the descendants of a process and, if it leads a session, all of that: a process that lost its parent still is. */
    public static List<Entry> family(long root) {
        List<Entry> all = all();
        Map<Long, List<Entry>> children = new HashMap<>();
        all.forEach(entry -> children.computeIfAbsent(entry.parent(), parent -> new ArrayList<>())
                .add(entry));
        Map<Long, Entry> family = new HashMap<>();
        Deque<Long> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            for (Entry child : children.getOrDefault(open.remove(), List.of())) {
                family.put(child.pid(), child);
                open.add(child.pid());
            }
        }
        all.stream()
                .filter(entry -> entry.session() == root && entry.pid() != root)
                .forEach(entry -> family.put(entry.pid(), entry));
        return List.copyOf(family.values());
    }

    /** Returns one process, unless it has ended. */
    public static Optional<Entry> find(long pid) {
        return entry(PROC.resolve(Long.toString(pid)));
    }

    /** Returns the names of the threads of a process, as far as the kernel keeps them. */
    static List<String> threads(long pid) {
        try (Stream<Path> tasks = Files.list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
            return tasks.map(task -> read(task.resolve("comm")).strip()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Returns the directory in which a process works, if it may be known. */
    static Optional<Path> directory(long pid) {
        try {
            return Optional.of(PROC.resolve(Long.toString(pid)).resolve("cwd").toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the environment of a process, as far as it may be known. */
    static String environment(long pid) {
        return read(PROC.resolve(Long.toString(pid)).resolve("environ"));
    }

    private static List<Entry> all() {
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .flatMap(path -> entry(path).stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Entry> entry(Path process) {
        String stat = read(process.resolve("stat"));
        int name = stat.lastIndexOf(')'); // the name may itself have blanks and parentheses
        if (name < 0) {
            return Optional.empty();
        }
        String[] fields = stat.substring(name + 2).split(" ");
        boolean ended = fields[0].equals("Z") || fields[0].equals("X");
        return ended
                ? Optional.empty()
                : Optional.of(new Entry(
                        Long.parseLong(process.getFileName().toString()),
                        Long.parseLong(fields[1]),
                        Long.parseLong(fields[3]),
                        Long.parseLong(fields[19]),
                        Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                        Integer.parseInt(fields[17]),
                        Long.parseLong(fields[21]) * PAGE_BYTES,
                        stat.substring(stat.indexOf('(') + 1, name)));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // the process has ended in the meantime, or is somebody else's
        }
    }

    /**
     * One process.
     *
     * @param pid its number
     * @param parent the number of its parent
     * @param session the number of its session
     * @param started when it was started, in ticks since the machine was
     * @param ticks processor time, in ticks of 10 ms
     * @param threads how many threads it has
     * @param residentBytes memory that it occupies
     * @param name the first 15 characters of the name of its program
     */
    public record Entry(
            long pid,
            long parent,
            long session,
            long started,
            long ticks,
            int threads,
            long residentBytes,
            String name) {
        /** Returns its processor time in seconds. */
        public double cpuSeconds() {
            return (double) ticks / TICKS_PER_SECOND;
        }
    }
}
