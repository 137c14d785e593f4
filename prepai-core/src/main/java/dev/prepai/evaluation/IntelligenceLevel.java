package dev.prepai.evaluation;

/** Which of the three levels answered. */
public enum IntelligenceLevel {
    /** Rules: bank, templates, lexical claim coverage. No dependency, no network, deterministic. */
    RULES,
    /** Rules with an embedding model in the same process. */
    LOCAL_MODELS,
    /** A large language model. */
    LLM
}
