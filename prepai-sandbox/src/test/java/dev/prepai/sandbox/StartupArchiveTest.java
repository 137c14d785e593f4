package dev.prepai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupArchiveTest {
    private final AtomicInteger started = new AtomicInteger();

    @TempDir
    private Path directory;

    @Test
    void use_withoutAnArchive_changesNothing() throws IOException {
        assertThat(archive(25, "a").use()).isEmpty();
    }

    @Test
    void build_whenTheRehearsalSucceeds_makesAnArchiveThatIsUsed() throws Exception {
        StartupArchive cache = archive(25, "a");
        StartupArchive data = archive(17, "a");

        cache.build(flags -> writer(flags, "-XX:AOTCacheOutput=", 0));
        data.build(flags -> writer(flags, "-XX:ArchiveClassesAtExit=", 0));

        assertThat(cache.use()).contains("-XX:AOTCache=" + cache.file());
        assertThat(data.use()).contains("-XX:SharedArchiveFile=" + data.file());
        assertThat(cache.file()).isNotEqualTo(data.file());
    }

    @Test
    void build_whenTheRehearsalFails_leavesNothing() throws Exception {
        StartupArchive archive = archive(25, "a");

        archive.build(flags -> writer(flags, "-XX:AOTCacheOutput=", 1));

        assertThat(archive.use()).isEmpty();
        assertThat(directory.toFile().list()).noneMatch(name -> name.contains("draft"));
    }

    @Test
    void build_ofWhatIsThere_startsNothing() throws Exception {
        archive(25, "a").build(flags -> writer(flags, "-XX:AOTCacheOutput=", 0));

        archive(25, "a").build(flags -> writer(flags, "-XX:AOTCacheOutput=", 0));

        assertThat(started).hasValue(1);
    }

    @Test
    void build_byTwoAtOnce_isDoneByOne() throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> builds =
                    List.of(hosts.submit(() -> build(archive(25, "a"))), hosts.submit(() -> build(archive(25, "a"))));
            for (Future<?> build : builds) {
                build.get();
            }
        } finally {
            hosts.shutdownNow();
        }

        assertThat(started).hasValue(1);
        assertThat(archive(25, "a").use()).isNotEmpty();
    }

    @Test
    void file_dependsOnJavaClassPathAndFlags() throws IOException {
        Path jar = Files.writeString(directory.resolve("x.jar"), "x");
        JavaHome java = new JavaHome(Path.of("java"), 25, "b");

        assertThat(List.of(
                        archive(25, "a").file(),
                        archive(25, "b").file(),
                        new StartupArchive(directory, java, List.of(jar), List.of()).file(),
                        new StartupArchive(directory, java, List.of(jar), List.of("-Xmx1g")).file()))
                .doesNotHaveDuplicates();
    }

    private Object build(StartupArchive archive) throws InterruptedException {
        archive.build(flags -> writer(flags, "-XX:AOTCacheOutput=", 0));
        return archive;
    }

    private StartupArchive archive(int feature, String build) throws IOException {
        return new StartupArchive(directory, new JavaHome(Path.of("java"), feature, build), List.of(), List.of());
    }

    private Process writer(List<String> flags, String prefix, int exit) throws IOException {
        started.incrementAndGet();
        String file = flags.stream()
                .filter(flag -> flag.startsWith(prefix))
                .map(flag -> flag.substring(prefix.length()))
                .findFirst()
                .orElseThrow();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveWriter.class.getName(),
                        file,
                        String.valueOf(exit))
                .start();
    }

    /** The main class of a process that writes what should be an archive. */
    static final class ArchiveWriter {
        private ArchiveWriter() {}

        /** Takes the file and the exit code. */
        public static void main(String[] arguments) throws IOException {
            Files.writeString(Path.of(arguments[0]), "archive");
            System.exit(Integer.parseInt(arguments[1]));
        }
    }
}
