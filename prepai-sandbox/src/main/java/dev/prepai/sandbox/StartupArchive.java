package dev.prepai.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An archive of loaded classes that makes workers start two to three times as fast: an ahead-of-time cache from Java 25 on, an
 * archive of class data before. It belongs to one build of Java and one class path, takes 110 to 150 MB, and is only a matter of
 * time: without it, or with a stale one, workers start all the same. Safe when several hosts build it at once: one does.
 */
final class StartupArchive {
    private static final Logger LOG = LoggerFactory.getLogger(StartupArchive.class);
    private static final int FIRST_WITH_CACHE = 25;
    private static final Duration MOST_TIME = Duration.ofMinutes(5);
    private static final int MOST_ARCHIVES = 4;

    private final Path file;
    private final boolean cache;

    /**
     * Names the archive of a Java and a class path.
     *
     * @param flags those of the JVM that matter for the archive
     */
    StartupArchive(Path directory, JavaHome java, List<Path> jars, List<String> flags) throws IOException {
        cache = java.feature() >= FIRST_WITH_CACHE;
        file = directory.resolve(
                "archive-" + Digest.ofFiles(jars, java.build(), String.join(" ", flags)) + (cache ? ".aot" : ".jsa"));
    }

    /** Returns what makes a JVM use the archive; nothing when it is not there. */
    List<String> use() {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        return List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file, "-Xlog:disable", "-Xlog:all=off");
    }

    /** Returns the file, also when it is not there yet. */
    Path file() {
        return file;
    }

    /**
     * Builds the archive unless it is there, or somebody else builds it. Takes up to a minute.
     *
     * @param rehearsal makes a command that writes an archive, from the flags that ask for it
     */
    void build(Rehearsal rehearsal) throws InterruptedException {
        if (Files.isReadable(file)) {
            touch();
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.isReadable(file)) {
                buildNow(rehearsal);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Another sandbox of this process builds the archive");
        } catch (IOException e) {
            LOG.debug("The archive for a faster start of workers could not be built", e);
        }
    }

    private void buildNow(Rehearsal rehearsal) throws IOException, InterruptedException {
        Path draft = sibling(".draft");
        Files.deleteIfExists(draft);
        Process process =
                rehearsal.start(List.of((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + draft));
        try {
            if (process.waitFor(MOST_TIME.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0
                    && Files.isRegularFile(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                prune();
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(draft);
            Files.deleteIfExists(sibling(".draft.config")); // Java's own intermediate file
        }
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("The cache cannot be written", e);
        }
    }

    /** Deletes the archives that were used least recently. */
    private void prune() throws IOException {
        List<Path> archives = new ArrayList<>();
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            files.filter(each -> each.getFileName().toString().matches("archive-[0-9a-f]+\\.(aot|jsa)"))
                    .forEach(archives::add);
        }
        archives.sort(Comparator.comparingLong(StartupArchive::modified).reversed());
        for (Path old : archives.subList(Math.min(MOST_ARCHIVES, archives.size()), archives.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    /** Starts a process that shows all that a worker can do, and writes an archive when it ends. */
    @FunctionalInterface
    interface Rehearsal {
        Process start(List<String> flags) throws IOException;
    }
}
