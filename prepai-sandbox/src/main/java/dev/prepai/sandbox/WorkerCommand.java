package dev.prepai.sandbox;

import dev.prepai.code.Isolation;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.sandbox.wire.Task;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** How to start a worker: the command line, an empty environment, the cache as its directory. */
final class WorkerCommand implements AutoCloseable {
    private static final String MAIN_CLASS = "dev.prepai.sandbox.worker.Worker";
    private static final Duration MOST_UNPACKING = Duration.ofMinutes(2);

    private final List<String> flags;
    private final JavaHome java;
    private final Path directory;
    private final List<Path> jars;
    private final StartupArchive archive;
    private final Optional<Bubblewrap.Working> bubblewrap;
    private final boolean rehearsal;
    private final LastingStarter starter = new LastingStarter();

    WorkerCommand(
            Path launcher,
            Collection<Path> jars,
            Path cache,
            long heapBytes,
            Optional<Bubblewrap.Working> bubblewrap,
            boolean rehearsal) {
        this.directory = cache;
        this.bubblewrap = bubblewrap;
        this.rehearsal = rehearsal;
        this.jars = List.copyOf(jars);
        try {
            java = JavaHome.of(launcher);
            flags = flags(java, cache, heapBytes);
            archive = new StartupArchive(cache, java, this.jars, flags);
        } catch (IOException e) {
            throw new CodeRunnerException("cannot read " + launcher + " or the class path of the workers", e);
        }
    }

    private static List<String> flags(JavaHome java, Path cache, long heapBytes) {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + heapBytes,
                "-Xms" + heapBytes / 2,
                "-Xmn" + heapBytes / 3,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:MaxJavaStackTraceDepth=64", // the engine makes a trace for each exception in a chain of causes
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-XX:+DisplayVMOutputToStderr", // standard output is for frames
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dpolyglot.engine.userResourceCache=" + cache,
                "-Dpolyglotimpl.AttachLibraryFailureAction=ignore"));
        if (java.feature() >= 24) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return List.copyOf(flags);
    }

    /** Starts a worker. */
    Process start(Task task) throws IOException, InterruptedException {
        if (bubblewrap.isEmpty()) {
            return start(line(List.of(), archive.use(), task, Isolation.PROCESS));
        }
        List<Path> readable = new ArrayList<>(jars);
        readable.add(directory);
        List<String> line = line(List.of(), archive.use(), task, Isolation.BUBBLEWRAP);
        return starter.start(builder(bubblewrap.get().wrap(line, readable)));
    }

    /** Ends a worker and all that it may have started. */
    void kill(Process process) {
        if (bubblewrap.isPresent()) {
            Bubblewrap.kill(process);
        } else {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Unpacks the libraries of the languages for wrapped workers, which cannot write; the others do it themselves. */
    void prepare() {
        if (bubblewrap.isEmpty() || Files.isDirectory(directory.resolve("python"))) {
            return;
        }
        try {
            Process process = start(line(List.of(), List.of(), Task.UNPACK, Isolation.PROCESS));
            try {
                process.waitFor(MOST_UNPACKING.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new CodeRunnerException("the libraries of the languages cannot be unpacked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        starter.close();
    }

    /** Builds the archive for a faster start unless it is there; blocks for up to a minute. */
    void buildArchive() throws InterruptedException {
        archive.build(writing -> start(line(niceness(), writing, Task.REHEARSE, Isolation.PROCESS)));
    }

    private static List<String> niceness() {
        return new File("/usr/bin/nice").canExecute() ? List.of("/usr/bin/nice", "-n", "10") : List.of();
    }

    private List<String> line(List<String> before, List<String> moreFlags, Task task, Isolation isolation) {
        List<String> line = new ArrayList<>(before);
        line.add(java.launcher().toString());
        line.addAll(moreFlags);
        line.addAll(flags);
        line.add("-cp");
        line.add(jars.stream()
                .map(jar -> jar.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        line.add(MAIN_CLASS);
        line.addAll(List.of(task.name(), isolation.name(), String.valueOf(rehearsal)));
        return line;
    }

    private Process start(List<String> line) throws IOException {
        return builder(line).start();
    }

    private ProcessBuilder builder(List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().clear();
        return builder;
    }
}
