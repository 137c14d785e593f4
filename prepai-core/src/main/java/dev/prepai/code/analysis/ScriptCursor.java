package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptLexeme.Flaw;
import dev.prepai.code.analysis.ScriptNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the parser stands in the source: one token ahead of what it has taken. Where the source cannot be read on, the innermost
 * list of statements, cases or members ends, and with it everything around it, so that what was read until then is kept.
 */
final class ScriptCursor {
    /** The words that are never names. */
    static final Set<String> RESERVED = Set.of(
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "import",
            "in",
            "instanceof",
            "new",
            "null",
            "return",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with");

    /** Reserved words that stand for a value, so that a slash after them divides. */
    private static final Set<String> VALUES = Set.of("this", "super", "null", "true", "false");

    /** Enough for code that people write and for what tools make of it; little enough for any stack. */
    private static final int DEEPEST = 200;

    private final ScriptLexer lexer;
    private final List<Token> tokens = new ArrayList<>();
    private ScriptLexeme current;
    /** Where reading stopped, if it did. */
    private @Nullable ScriptLexeme unread;

    private int end;
    private int lastLine = 1;
    private int depth;

    ScriptCursor(ScriptLexer lexer) {
        this.lexer = lexer;
        this.current = lexer.next();
    }

    ScriptLexeme current() {
        return current;
    }

    boolean at(String text) {
        return current.text().equals(text);
    }

    boolean at(ScriptLexeme.Type type) {
        return current.type() == type;
    }

    /** Whether a word stands here that is no reserved one, also not behind escapes. */
    boolean atName() {
        return at(ScriptLexeme.Type.WORD) && !RESERVED.contains(current.name());
    }

    /** Whether a function stands here that begins with {@code async}. */
    boolean atAsyncFunction() {
        if (!at("async")) {
            return false;
        }
        ScriptLexer.Ahead ahead = lexer.ahead();
        return ahead.word().equals("function") && !ahead.afterNewline();
    }

    ScriptLexer.Ahead ahead() {
        return lexer.ahead();
    }

    /** Takes the token as what it looks like: a word is a keyword if it is reserved, otherwise a name. */
    ScriptLexeme take() {
        return take(kind(current));
    }

    /** Takes the token; a word as a name or as a keyword, whichever it is here. */
    ScriptLexeme take(Token.Kind kind) {
        require(current.flaw() != Flaw.MALFORMED && !at(ScriptLexeme.Type.END));
        ScriptLexeme taken = current;
        add(taken, kind);
        end = taken.end();
        lastLine = taken.lastLine();
        current = lexer.next();
        return taken;
    }

    /** Takes the token if it reads so, a word as a keyword. */
    boolean take(String text) {
        if (!at(text)) {
            return false;
        }
        take(at(ScriptLexeme.Type.WORD) ? Token.Kind.KEYWORD : Token.Kind.OPERATOR);
        return true;
    }

    ScriptLexeme expect(String text) {
        ScriptLexeme expected = current;
        require(take(text) || isStopped());
        return expected;
    }

    void require(boolean condition) {
        if (!condition) {
            throw new UnreadableScriptException();
        }
    }

    /** Reads items up to the closing text, and that too. */
    void list(String close, Runnable item) {
        list(() -> at(close), item);
        expect(close);
    }

    /** Reads items until they are over, or for as long as they can be read. */
    void list(BooleanSupplier over, Runnable item) {
        try {
            while (!isStopped() && !over.getAsBoolean()) {
                item.run();
            }
        } catch (UnreadableScriptException unreadable) {
            stop();
        }
    }

    /** Requires the end of the source, unless it could not be read so far. */
    void expectEnd() {
        if (!at(ScriptLexeme.Type.END) || current.flaw() != Flaw.NONE) {
            stop();
        }
    }

    /** Whether a list ends here that the text closes. */
    boolean isOver(String close) {
        return at(close) || isStopped();
    }

    /** Whether the source could not be read to its end. */
    boolean isStopped() {
        return unread != null;
    }

    private void stop() {
        if (unread == null) {
            unread = current;
            current = new ScriptLexeme(ScriptLexeme.Type.END, "", end, lastLine, lastLine, true, Flaw.NONE);
        }
    }

    /** Ends a statement, if need be by a semicolon that is not there (ECMAScript 2024, section 12.10). */
    void semicolon() {
        require(take(";") || endsStatement());
    }

    boolean endsStatement() {
        return at(";") || at("}") || at(ScriptLexeme.Type.END) || current.afterNewline();
    }

    /** Says that an operand must stand here, so that a slash begins a regular expression. */
    void expectOperand() {
        if (at("/") || at("/=")) {
            current = lexer.regularExpression(current);
        }
    }

    /** Says of a name that was taken that it is a keyword after all. */
    void becomeKeyword(int index) {
        Token token = tokens.get(index);
        tokens.set(index, new Token(Token.Kind.KEYWORD, token.text(), token.line(), token.start()));
    }

    void descend() {
        require(++depth <= DEEPEST || isStopped());
    }

    void ascend() {
        depth--;
    }

    /** Makes a node that reaches from a token to the one taken last. */
    ScriptNode node(Kind kind, ScriptLexeme from, String text, List<ScriptNode> children) {
        return new ScriptNode(kind, text, children, from.start(), end, from.line(), lastLine);
    }

    ScriptNode node(Kind kind, ScriptLexeme from, ScriptNode... children) {
        return node(kind, from, "", List.of(children));
    }

    /** Reads the rest without a parser, by what usually stands before a regular expression. */
    void takeRest() {
        current = unread == null ? current : unread;
        while (!at(ScriptLexeme.Type.END)) {
            if (isOperandLikely()) {
                expectOperand();
            }
            add(current, kind(current));
            current = lexer.next();
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    int position() {
        return end;
    }

    private void add(ScriptLexeme lexeme, Token.Kind kind) {
        tokens.add(new Token(kind, lexeme.text(), lexeme.line(), lexeme.start()));
    }

    private boolean isOperandLikely() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token before = tokens.get(tokens.size() - 1);
        return switch (before.kind()) {
            case KEYWORD -> !VALUES.contains(before.text());
            case OPERATOR -> !Set.of(")", "]", "}", "++", "--").contains(before.text());
            default -> before.text().endsWith("${");
        };
    }

    static Token.Kind kind(ScriptLexeme lexeme) {
        return switch (lexeme.type()) {
            case WORD -> RESERVED.contains(lexeme.text()) ? Token.Kind.KEYWORD : Token.Kind.NAME;
            case PRIVATE_NAME -> Token.Kind.NAME;
            case NUMBER -> Token.Kind.NUMBER;
            case STRING, TEMPLATE, REGULAR_EXPRESSION -> Token.Kind.STRING;
            case PUNCTUATOR, END -> Token.Kind.OPERATOR;
        };
    }
}
