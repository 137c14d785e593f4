package dev.prepai.sandbox.wire;

import java.io.IOException;

/** Thrown when the other side says something that it must not say. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception; the message holds numbers and names of ours, never text that was received. */
    public ProtocolException(String message) {
        super(message);
    }
}
