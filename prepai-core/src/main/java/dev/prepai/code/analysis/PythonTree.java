package dev.prepai.code.analysis;

import java.util.BitSet;
import java.util.List;

/**
 * A source that has been read.
 *
 * @param tokens its tokens
 * @param module its statements
 * @param wellFormed whether everything could be read
 */
record PythonTree(List<Token> tokens, PythonNode module, boolean wellFormed) {
    /** Returns the line on which a node begins. */
    int line(PythonNode node) {
        return tokens.get(node.first()).line();
    }

    /** Returns the line on which a statement begins, its decorators included. */
    int firstLine(PythonNode statement) {
        boolean decorated = statement.is(PythonNode.Kind.FUNCTION) || statement.is(PythonNode.Kind.CLASS);
        return line(decorated ? statement.child(0) : statement);
    }

    /** Returns the line on which the last token of a node ends, those without text not counted. */
    int lastLine(PythonNode node) {
        int last = node.end() - 1;
        while (last > node.first() && isLayout(tokens.get(last))) {
            last--;
        }
        return lastLine(tokens.get(last));
    }

    /** Returns the lines on which tokens stand. */
    BitSet codeLines() {
        BitSet lines = new BitSet();
        for (Token token : tokens) {
            if (!isLayout(token)) {
                lines.set(token.line(), lastLine(token) + 1);
            }
        }
        return lines;
    }

    private static int lastLine(Token token) {
        return token.line() + (token.kind() == Token.Kind.STRING ? PythonLexer.lineBreaks(token.text()) : 0);
    }

    private static boolean isLayout(Token token) {
        return token.kind() == Token.Kind.NEWLINE
                || token.kind() == Token.Kind.INDENT
                || token.kind() == Token.Kind.DEDENT;
    }
}
