package dev.prepai.sandbox;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events on to a listener of the host, which can never break the sandbox. */
final class Events implements Consumer<SandboxEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessSandbox.class);

    private final Consumer<SandboxEvent> listener;
    private final AtomicBoolean warned = new AtomicBoolean();

    Events(Consumer<SandboxEvent> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(SandboxEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn(
                        "The listener of the sandbox failed; it is still called, and further failures are not logged",
                        e);
            }
        }
    }
}
