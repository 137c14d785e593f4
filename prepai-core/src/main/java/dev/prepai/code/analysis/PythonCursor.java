package dev.prepai.code.analysis;

import dev.prepai.code.analysis.Token.Kind;
import java.util.List;

/** The place in the tokens that the parts of the Python parser share. */
final class PythonCursor {
    /** How deep expressions may stand in each other; nobody writes 20, and CPython reads 200. */
    private static final int MAX_DEPTH = 100;

    private final List<Token> tokens;
    private final Token end;
    private int position;
    private int depth;
    private boolean wellFormed;

    PythonCursor(PythonTokens read) {
        tokens = read.tokens();
        wellFormed = read.wellFormed();
        end = new Token(Kind.DEDENT, "", 0, 0);
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    /** Returns the token so many places ahead; the end of a block when there is none. */
    Token peek(int ahead) {
        return position + ahead < tokens.size() ? tokens.get(position + ahead) : end;
    }

    Token next() {
        Token token = peek(0);
        position++;
        return token;
    }

    boolean at(Kind kind) {
        return peek(0).kind() == kind;
    }

    /** Returns whether an operator or a keyword with this text comes. */
    boolean at(String text) {
        return isWord(peek(0), text);
    }

    boolean isAhead(int ahead, String text) {
        return isWord(peek(ahead), text);
    }

    private static boolean isWord(Token token, String text) {
        return (token.kind() == Kind.OPERATOR || token.kind() == Kind.KEYWORD)
                && token.text().equals(text);
    }

    /** Returns whether a name comes that is a keyword in some places, such as {@code match}. */
    boolean atSoftKeyword(String text) {
        return at(Kind.NAME) && peek(0).text().equals(text);
    }

    boolean accept(String text) {
        boolean present = at(text);
        position += present ? 1 : 0;
        return present;
    }

    boolean accept(Kind kind) {
        boolean present = at(kind);
        position += present ? 1 : 0;
        return present;
    }

    void expect(String text) {
        if (!accept(text)) {
            throw new Unreadable();
        }
    }

    /** Reads a token of a kind and returns its text. */
    String expect(Kind kind) {
        if (!at(kind)) {
            throw new Unreadable();
        }
        return next().text();
    }

    /** Goes one expression deeper; {@link #leave} follows, unless something cannot be read. */
    void enter() {
        if (depth == MAX_DEPTH) {
            throw new Unreadable();
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** Goes on behind the logical line in which something could not be read. */
    void skipLine(int depthOfLine) {
        wellFormed = false;
        depth = depthOfLine;
        while (!at(Kind.NEWLINE) && !at(Kind.INDENT) && !at(Kind.DEDENT)) {
            position++;
        }
        accept(Kind.NEWLINE);
    }

    void malformed() {
        wellFormed = false;
    }

    boolean wellFormed() {
        return wellFormed;
    }

    PythonNode node(PythonNode.Kind kind, int first, PythonNode... children) {
        return node(kind, "", first, List.of(children));
    }

    PythonNode node(PythonNode.Kind kind, int first, List<PythonNode> children) {
        return node(kind, "", first, children);
    }

    PythonNode node(PythonNode.Kind kind, String text, int first, List<PythonNode> children) {
        return new PythonNode(kind, text, children, first, position);
    }

    /** Thrown where the tokens follow no rule, or stand too deep; it has no message and no trace. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }
}
