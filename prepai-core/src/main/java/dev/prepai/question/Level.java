package dev.prepai.question;

/** How hard a question is, in three steps. {@link Question#difficulty} is the finer measure. */
public enum Level {
    /** Most candidates can answer. */
    EASY,
    /** A solid candidate can answer. */
    MEDIUM,
    /** Only a strong candidate answers well. */
    HARD
}
