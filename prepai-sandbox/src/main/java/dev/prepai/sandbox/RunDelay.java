package dev.prepai.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a program was ready to run and had no processor, because the machine was busy with something else. Only Linux tells, in
 * {@code /proc/PID/task/TID/schedstat} (Documentation/scheduler/sched-stats of the kernel, second field).
 */
final class RunDelay {
    /** Each run has a thread of its own, of this name. */
    private static final String THREAD = "guest";

    private RunDelay() {}

    /** Returns the delay of the run that a worker makes, also when the worker is wrapped; zero where it cannot be known. */
    static Duration of(ProcessHandle worker) {
        return Stream.concat(Stream.of(worker), worker.descendants())
                .map(process -> of(process.pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the delay of the run that a process makes, without those that it started. */
    static Duration of(long process) {
        return Duration.ofNanos(of(Path.of("/proc", Long.toString(process), "task")));
    }

    private static long of(Path tasks) {
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.mapToLong(RunDelay::ofThread).sum();
        } catch (IOException e) {
            return 0; // not Linux, or the process is gone
        }
    }

    private static long ofThread(Path thread) {
        try {
            if (!Files.readString(thread.resolve("comm")).strip().equals(THREAD)) {
                return 0;
            }
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[1]);
        } catch (IOException e) {
            return 0; // the thread has ended, or the kernel does not count
        }
    }
}
