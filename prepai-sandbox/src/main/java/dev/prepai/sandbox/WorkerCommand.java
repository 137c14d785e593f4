package dev.prepai.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** How to start a worker: the command line, an empty environment, the cache as its directory. */
final class WorkerCommand {
    private static final String MAIN_CLASS = "dev.prepai.sandbox.worker.Worker";

    private final List<String> arguments = new ArrayList<>();
    private final Path directory;

    WorkerCommand(Path java, String classPath, Path cache, long heapBytes) {
        int feature = feature(java);
        directory = cache;
        arguments.add(java.toString());
        arguments.addAll(List.of(
                "-Xmx" + heapBytes,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-XX:+DisplayVMOutputToStderr", // standard output is for frames
                "-Dfile.encoding=UTF-8",
                "-Dpolyglot.engine.userResourceCache=" + cache,
                "-Dpolyglotimpl.AttachLibraryFailureAction=ignore"));
        if (feature >= 24) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        arguments.addAll(List.of("-cp", absolute(classPath), MAIN_CLASS));
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments).directory(directory.toFile());
        builder.environment().clear();
        return builder.start();
    }

    List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** The worker has another working directory, so relative entries would be lost. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Reads the version of a Java installation from its {@code release} file; without one it is taken for that of the host. */
    private static int feature(Path java) {
        try {
            Path release = java.toRealPath().resolve("../../release").normalize();
            if (!Files.isRegularFile(release)) {
                return Runtime.version().feature();
            }
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(release)));
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return Runtime.version().feature();
        }
    }
}
