package dev.prepai.code;

/** A limit that candidate code can exceed. */
public enum Limit {
    /** Wall or processor time. */
    TIME,
    /** Heap of the process. */
    MEMORY,
    /** Printed text. */
    OUTPUT,
    /** Size or depth of a returned value. */
    RESULT
}
