package dev.prepai.code.analysis;

/**
 * A token that means something to the language; comments and blank lines are none.
 *
 * @param kind what it is
 * @param text as it stands in the source; empty for {@link Kind#INDENT} and {@link Kind#DEDENT}
 * @param line the line it begins on, counted from 1
 * @param start the index of its first character in the source
 */
public record Token(Kind kind, String text, int line, int start) {
    /** The kinds of token. */
    public enum Kind {
        /** An identifier. */
        NAME,
        /** A word that the language reserves. */
        KEYWORD,
        /** A literal number. */
        NUMBER,
        /** A literal string, also a part of a template or a regular expression. */
        STRING,
        /** An operator, a bracket or a separator. */
        OPERATOR,
        /** The end of a logical line of Python. */
        NEWLINE,
        /** The beginning of a block of Python. */
        INDENT,
        /** The end of a block of Python. */
        DEDENT
    }
}
