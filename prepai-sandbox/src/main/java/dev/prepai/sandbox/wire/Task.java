package dev.prepai.sandbox.wire;

import dev.prepai.code.Language;
import java.util.List;

/** What a worker process is started for. */
public enum Task {
    /** To serve requests from standard input until it ends. */
    SERVE,
    /** To serve one request. */
    SERVE_JAVA,
    /** To show all that a worker does, for an archive of classes, and end. */
    REHEARSE,
    /** To unpack the libraries of the languages, and end. */
    UNPACK;

    /** Returns the languages that are served. */
    public List<Language> languages() {
        return switch (this) {
            case SERVE -> List.of(Language.PYTHON, Language.JAVASCRIPT);
            case SERVE_JAVA -> List.of(Language.JAVA);
            case REHEARSE, UNPACK -> List.of();
        };
    }
}
