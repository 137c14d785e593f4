package dev.prepai.sandbox.worker;

/** Thrown when a function returned something that JSON cannot hold. */
final class NotJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NotJsonException(String what) {
        this.reason = "returned a value that is not JSON: " + what;
    }

    /** Returns the message for the candidate. */
    String reason() {
        return reason;
    }
}
