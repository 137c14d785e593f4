package dev.prepai.sandbox.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Secrets for programs to steal: a variable in the environment of the host and a file that everybody may read. The places are
 * known to the programs, so only one suite at a time can run on a machine; others wait.
 */
final class Canary implements AutoCloseable {
    static final String VARIABLE = "JUDGE_CANARY";

    private static final Path PLACE = Path.of("/tmp");
    private static final Path FILE = PLACE.resolve("prepai_canary.txt");
    private static final Path LOCK = PLACE.resolve("prepai_canary.lock");
    private static final String LEFT_BEHIND = "prepai_evil_";

    private final String variable = "variable-" + UUID.randomUUID();
    private final String content = "file-" + UUID.randomUUID();
    private final FileChannel channel;
    private final FileLock lock;

    Canary() {
        try {
            channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.lock();
            for (Path left : leftBehind(PLACE)) {
                Files.delete(left);
            }
            Files.writeString(FILE, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String variable() {
        return variable;
    }

    /** Tells whether a text gives one of the secrets away. */
    boolean isIn(String text) {
        return text.contains(variable) || text.contains(content);
    }

    /** Tells whether the file is as it was. */
    boolean isIntact() {
        try {
            return Files.readString(FILE).equals(content);
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the files that programs have left in the usual place. */
    List<Path> leftBehind() {
        return leftBehind(PLACE);
    }

    /** Returns the files that programs have left in a directory. */
    static List<Path> leftBehind(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(LEFT_BEHIND))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(FILE);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
