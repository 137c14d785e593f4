package dev.prepai.code.analysis;

/** Leaves the parser where the source cannot be read on; never leaves the package. */
final class UnreadableScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableScriptException() {
        super("the source cannot be read on from here", null, false, false);
    }
}
