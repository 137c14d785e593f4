package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import dev.prepai.internal.ClassPath;
import dev.prepai.internal.Json;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The host's end of a JVM that reads documents one after the other, with a small heap and no environment. Used by one thread at a
 * time.
 */
final class ReaderProcess {
    /** A process that waits longer ends itself, so none is asked that has waited nearly as long. */
    private static final Duration FRESH = ReaderMain.IDLE.dividedBy(2);

    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int MOST_REPLY = 64 << 20;
    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private long lastUsed = System.nanoTime();

    private ReaderProcess(Process process) {
        this.process = process;
    }

    static ReaderProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // most of its time is the start of its classes
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, ClassPath.of(ReaderMain.class)),
                ReaderMain.class.getName()));
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ReaderProcess(builder.start());
    }

    /** Tells whether it can be asked again. */
    boolean isFresh() {
        return process.isAlive() && System.nanoTime() - lastUsed < FRESH.toNanos();
    }

    void kill() {
        process.destroyForcibly();
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableException if there is no text; if the document took too much time or memory, the process is dead
     */
    DocumentText read(byte[] document, Duration deadline) {
        long start = System.nanoTime();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                this::kill, CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS));
        try {
            ReaderMain.Reply reply = exchange(document);
            lastUsed = System.nanoTime();
            return reply.text()
                    .orElseThrow(() -> new UnreadableException(reply.reason().orElse(Reason.CORRUPT)));
        } catch (IOException e) {
            boolean late = System.nanoTime() - start >= deadline.toNanos();
            throw new UnreadableException(hasRunOutOfMemory() || late ? Reason.TOO_LARGE : Reason.CORRUPT);
        } finally {
            alarm.cancel(false);
        }
    }

    private ReaderMain.Reply exchange(byte[] document) throws IOException {
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        out.writeInt(document.length);
        out.write(document);
        out.flush();
        DataInputStream in = new DataInputStream(process.getInputStream());
        int length = in.readInt();
        if (length < 0 || length > MOST_REPLY) {
            throw new IOException("a reply claims " + length + " bytes");
        }
        return Json.mapper().readValue(in.readNBytes(length), ReaderMain.Reply.class);
    }

    /** Waits for the end of a process that stopped to answer, and sees to it. */
    private boolean hasRunOutOfMemory() {
        try {
            boolean ended = process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            kill();
            return ended && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
