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
}
