package dev.prepai.code;

/** A limit that candidate code can exceed. */
public enum Limit {
    /** Processor time of one call, or of loading. */
    CPU_TIME,
    /** Wall time of one call, or of loading. */
    CALL_TIME,
    /** Wall time of the whole run. */
    TOTAL_TIME,
    /** Memory of the process. */
    MEMORY,
    /** Printed text. */
    OUTPUT,
    /** Size or depth of a returned value. */
    RESULT,
    /** Nesting of source that is compiled, by the program itself or to load it, so deep that it takes all the processor time. */
    COMPLEXITY
}
