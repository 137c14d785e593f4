package dev.prepai.code.analysis;

/**
 * A token as the lexer reads it.
 *
 * @param type what it looks like; whether a word is reserved is for the parser to say
 * @param text as it stands in the source; empty at the end
 * @param start the index of its first character
 * @param line the line it begins on, counted from 1
 * @param lastLine the line it ends on
 * @param afterNewline whether a line ended between the token before and this one
 * @param flaw what is wrong with it
 */
record ScriptLexeme(Type type, String text, int start, int line, int lastLine, boolean afterNewline, Flaw flaw) {
    enum Type {
        WORD,
        PRIVATE_NAME,
        NUMBER,
        STRING,
        /** A part of a template with its delimiters: a back quote or a brace before, a back quote or <code>${</code> after. */
        TEMPLATE,
        REGULAR_EXPRESSION,
        PUNCTUATOR,
        END
    }

    /** In order of gravity. */
    enum Flaw {
        NONE,
        /** A number or an escape of old, which strict code forbids. */
        LEGACY,
        /** An escape that only a tagged template may hold. */
        ESCAPE,
        /** Nothing that the language knows. */
        MALFORMED
    }

    int end() {
        return start + text.length();
    }

    /** Returns the text of a name with its Unicode escapes replaced, which is what tells names apart; any other text as it is. */
    String name() {
        boolean named = type == Type.WORD || type == Type.PRIVATE_NAME;
        int escape = named ? text.indexOf('\\') : -1;
        if (escape < 0 || flaw == Flaw.MALFORMED) {
            return text;
        }
        StringBuilder name = new StringBuilder();
        int from = 0;
        for (; escape >= 0; escape = text.indexOf('\\', from)) {
            boolean braced = text.charAt(escape + 2) == '{';
            int digits = escape + (braced ? 3 : 2);
            int end = braced ? text.indexOf('}', digits) : digits + 4;
            name.append(text, from, escape).appendCodePoint(Integer.parseInt(text.substring(digits, end), 16));
            from = braced ? end + 1 : end;
        }
        return name.append(text, from, text.length()).toString();
    }
}
