package dev.prepai.sandbox.worker;

/** Thrown when a result is larger or deeper than the limit. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
