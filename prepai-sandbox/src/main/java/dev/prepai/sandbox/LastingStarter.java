package dev.prepai.sandbox;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts processes from one thread that lives until {@link #close()}. Linux ends a process that wants to die with its parent, as
 * bubblewrap does, when the thread that started it ends, even if the JVM goes on.
 */
final class LastingStarter implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread starter = new Thread(task, "prepai-sandbox-starter");
        starter.setDaemon(true);
        return starter;
    });

    /** Starts a process; safe for use by several threads. */
    Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        Future<Process> started = thread.submit(builder::start);
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Future<?> unused = thread.submit(() -> started.get().destroyForcibly());
            throw e;
        }
    }

    /** Ends the thread, and with it every wrapped process that was started here. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
