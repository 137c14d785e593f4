package dev.prepai.code.analysis;

/**
 * A name that a source declares.
 *
 * @param kind what it names
 * @param text the name
 * @param line where it is declared first, counted from 1
 * @param used whether it is read anywhere in its scope, or may be from outside, as a function of the module may
 */
public record Name(Kind kind, String text, int line, boolean used) {
    /** What a name stands for. */
    public enum Kind {
        /** A variable of a function or of the module. */
        VARIABLE,
        /** The variable of a loop or a comprehension. */
        LOOP_VARIABLE,
        /** A parameter. */
        PARAMETER,
        /** A function or method. */
        FUNCTION,
        /** A class. */
        CLASS,
        /** Something imported. */
        IMPORT
    }
}
