package dev.prepai.sandbox;

import dev.prepai.error.CodeRunnerException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How to start a worker: the command line, an empty environment, the cache as its directory. */
final class WorkerCommand {
    private static final String MAIN_CLASS = "dev.prepai.sandbox.worker.Worker";
    private static final String REHEARSE = "rehearse";

    private final List<String> flags;
    private final JavaHome java;
    private final Path directory;
    private final List<Path> jars;
    private final StartupArchive archive;

    WorkerCommand(Path launcher, Collection<Path> jars, Path cache, long heapBytes) {
        this.directory = cache;
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
    Process start() throws IOException {
        return start(List.of(), archive.use(), List.of());
    }

    /** Builds the archive for a faster start unless it is there; blocks for about 20 s. */
    void buildArchive() throws InterruptedException {
        archive.build(writing -> start(niceness(), writing, List.of(REHEARSE)));
    }

    private static List<String> niceness() {
        return new File("/usr/bin/nice").canExecute() ? List.of("/usr/bin/nice", "-n", "10") : List.of();
    }

    private Process start(List<String> before, List<String> moreFlags, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.add(java.launcher().toString());
        line.addAll(moreFlags);
        line.addAll(flags);
        line.add("-cp");
        line.add(jars.stream()
                .map(jar -> jar.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        line.add(MAIN_CLASS);
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().clear();
        return builder.start();
    }
}
