package dev.prepai.cv;

import dev.prepai.cv.CvResult.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads each document in a child JVM. One that has read a document well reads the next, as many at once as there are processors. */
final class IsolatedReader implements DocumentReader {
    /** One for all, so that there are never more children than processors. */
    static final IsolatedReader SHARED = new IsolatedReader();

    private static final Duration DEADLINE = Duration.ofMillis(4_800);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final Deque<ReaderProcess> idle = new ConcurrentLinkedDeque<>();

    private IsolatedReader() {}

    @Override
    public DocumentText read(byte[] document) {
        if (document.length > Budget.BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        boolean acquired = false;
        try {
            acquired = free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!acquired) {
            throw new UnreadableException(Reason.BUSY);
        }
        try {
            return readNow(document);
        } finally {
            free.release();
        }
    }

    private DocumentText readNow(byte[] document) {
        ReaderProcess process = take();
        try {
            return process.read(document, DEADLINE);
        } finally {
            if (process.isFresh()) {
                idle.addFirst(process);
            }
        }
    }

    private ReaderProcess take() {
        for (ReaderProcess process = idle.pollFirst(); process != null; process = idle.pollFirst()) {
            if (process.isFresh()) {
                return process;
            }
            process.kill();
        }
        try {
            return ReaderProcess.start();
        } catch (IOException e) {
            throw new UnreadableException(Reason.NO_PROCESS);
        }
    }
}
