package dev.prepai.llm;

import dev.prepai.evaluation.Fallback;

/** A call of the model that gave nothing usable. Stays in this package; its message quotes nothing. */
final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fallback reason;

    ModelFailure(Fallback reason) {
        super(reason.description(), null, false, false);
        this.reason = reason;
    }

    Fallback reason() {
        return reason;
    }

    /** Tells whether the model replied, so that it may do better when asked again. */
    boolean isRepairable() {
        return switch (reason) {
            case MALFORMED, TRUNCATED, EMPTY, NO_EVIDENCE -> true;
            default -> false;
        };
    }
}
