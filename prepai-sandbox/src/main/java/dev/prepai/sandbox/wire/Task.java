package dev.prepai.sandbox.wire;

/** What a worker process is started for; its name is the only argument. */
public enum Task {
    /** To serve requests from standard input until it ends. */
    SERVE,
    /** To do that inside bubblewrap. */
    SERVE_WRAPPED,
    /** To show all that a worker does, for an archive of classes, and end. */
    REHEARSE,
    /** To unpack the libraries of the languages, and end. */
    UNPACK
}
