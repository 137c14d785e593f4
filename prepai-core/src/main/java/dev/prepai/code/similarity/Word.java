package dev.prepai.code.similarity;

/**
 * A word of a program, in a vocabulary that both languages share.
 *
 * @param kind what it is
 * @param text the same for the same meaning; empty for an end
 * @param line where it stands in the source, counted from 1
 */
record Word(Kind kind, String text, int line) {
    /** What stands before the first word and after the last one. */
    static final Word OUTSIDE = new Word(Kind.END, "", 0);

    enum Kind {
        /** A name that the source defines, and that a copy may replace. */
        OWN,
        /** A name that comes from elsewhere, such as {@code append}. */
        KNOWN,
        LITERAL,
        /** A keyword, an operator or a bracket. */
        SIGN,
        /** Where a statement ends. */
        END
    }

    static Word sign(String text, int line) {
        return new Word(Kind.SIGN, text, line);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName() {
        return kind == Kind.OWN || kind == Kind.KNOWN;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }
}
