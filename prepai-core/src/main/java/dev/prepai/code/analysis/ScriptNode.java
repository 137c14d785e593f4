package dev.prepai.code.analysis;

import java.util.List;

/**
 * A node of the syntax tree of ECMAScript: small, uniform, and no deeper than the parser may descend, since what chains in the
 * language (operators, member accesses, calls, else-ifs) are siblings here.
 */
final class ScriptNode {
    /** What a node is, and in brackets its children; a question mark stands for one that may be missing at that place. */
    enum Kind {
        /** [statement...]. */
        PROGRAM,
        /** [statement...]. */
        BLOCK,
        /** An empty statement. */
        EMPTY,
        DEBUGGER,
        /** [expression]. */
        EXPRESSION,
        /** [declarator...]; the text is {@code var}, {@code let} or {@code const}. */
        VARIABLES,
        /** [target, value?]. */
        DECLARATOR,
        /** [test, branch, test, branch, ..., else?]: all tests of a chain of else-ifs. */
        IF,
        /** [start, test, update, body]; the first three may be {@link #NONE}. */
        FOR,
        /** [target, object, body]. */
        FOR_IN,
        /** [target, iterable, body]. */
        FOR_OF,
        /** [test, body]. */
        WHILE,
        /** [body, test]. */
        DO,
        /** [value, case...]. */
        SWITCH,
        /** [test or NONE, statement...]. */
        CASE,
        /** [block, catch?, finally?]. */
        TRY,
        /** [parameter?, block]. */
        CATCH,
        /** [block]. */
        FINALLY,
        /** [value?]. */
        RETURN,
        /** [value]. */
        THROW,
        /** The text is the label. */
        BREAK,
        /** The text is the label. */
        CONTINUE,
        /** [statement]; the text is the label. */
        LABELED,
        /** [object, statement]. */
        WITH,
        /** [imported...]. */
        IMPORT,
        /** The text is the local name. */
        IMPORTED,
        /** [declaration or exported...]. */
        EXPORT,
        /** [name?]; the text is the name outside, the child the name inside unless it comes from another module. */
        EXPORTED,
        /** [parameters, body]; the text is the name. */
        FUNCTION_DECLARATION,
        /** [parameters, body]; the text is the name of its own, if it has one. */
        FUNCTION,
        /** [parameters, body or expression]. */
        ARROW,
        /** [target...]. */
        PARAMETERS,
        /** [heritage or NONE, member...]; the text is the name. */
        CLASS_DECLARATION,
        /** [heritage or NONE, member...]; the text is the name of its own, if it has one. */
        CLASS,
        /** [key, function]; in a class or an object. */
        METHOD,
        /** [key, value?]. */
        FIELD,
        /** [statement...]. */
        STATIC_BLOCK,
        /** The text is the name. */
        NAME,
        /** The text begins with the hash. */
        PRIVATE_NAME,
        /** What names a member; the text is without quotes. */
        KEY,
        THIS,
        SUPER,
        /** A number, a regular expression, {@code null}, {@code true}, {@code false}. */
        LITERAL,
        STRING,
        /** [expression...]. */
        TEMPLATE,
        /** [element...]. */
        ARRAY,
        /** [property, method or spread...]. */
        OBJECT,
        /** [key, value]; with {@link Mark#SHORTHAND} the value is a name, or a default of one. */
        PROPERTY,
        /** [expression]. */
        SPREAD,
        /** [expression...]. */
        SEQUENCE,
        /** [target, value]; the text is the operator. */
        ASSIGNMENT,
        /** [test, value, test, value, ..., value]: all tests of a chain. */
        CONDITIONAL,
        /** [operand...]; the text is the operator. */
        LOGICAL,
        /** [operand...]. */
        BINARY,
        /** [operand]; the text is the operator. */
        UNARY,
        /** [target]. */
        UPDATE,
        /** [value?]. */
        YIELD,
        /** [value]. */
        AWAIT,
        /** [head, link...]. */
        CHAIN,
        /** The link to a member; the text is its name. */
        DOT,
        /** [expression]: the link to a computed member. */
        INDEX,
        /** [argument...]: the link of a call. */
        CALL,
        /** [expression...]: the link of a tagged template. */
        TAGGED,
        /** [callee, argument...]. */
        NEW,
        /** {@code new.target}, {@code import.meta} or {@code import}, by its text. */
        META,
        /** [property or rest...]. */
        OBJECT_PATTERN,
        /** [target...]. */
        ARRAY_PATTERN,
        /** [target, value]. */
        DEFAULT,
        /** [target]. */
        REST,
        /** What is not there: a hole of an array, a missing part of a statement. */
        NONE
    }

    /** What else is to say of a node. */
    enum Mark {
        PARENTHESIZED,
        /** The link begins with a question mark. */
        OPTIONAL,
        /** The key stands in brackets. */
        COMPUTED,
        SHORTHAND,
        STATIC,
        ASYNC,
        GENERATOR,
        GETTER,
        SETTER,
        /** The function is a method, getter, setter or constructor. */
        METHOD,
        /** A comma follows the spread. */
        COMMA,
        /** The literal holds an octal number or escape of old. */
        LEGACY,
        /** The function calls itself. */
        RECURSIVE
    }

    static final ScriptNode NONE = new ScriptNode(Kind.NONE, "", List.of(), 0, 0, 0, 0);

    private final String text;
    private final List<ScriptNode> children;
    private final int start;
    private final int end;
    private final int line;
    private final int lastLine;
    private int reportedLine;
    private Kind kind;
    private int marks;
    private String label = "";

    ScriptNode(Kind kind, String text, List<ScriptNode> children, int start, int end, int line, int lastLine) {
        this.kind = kind;
        this.text = text;
        this.children = children;
        this.start = start;
        this.end = end;
        this.line = line;
        this.lastLine = lastLine;
        this.reportedLine = line;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    String text() {
        return text;
    }

    List<ScriptNode> children() {
        return children;
    }

    ScriptNode child(int index) {
        return children.get(index);
    }

    ScriptNode last() {
        return children.get(children.size() - 1);
    }

    int size() {
        return children.size();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int line() {
        return line;
    }

    /** Returns the line it is reported on, as ESLint does. */
    int reportedLine() {
        return reportedLine;
    }

    int lastLine() {
        return lastLine;
    }

    /** Returns the name that a function or class is known by: its own, or that of what it is assigned to; else empty. */
    String label() {
        return text.isEmpty() ? label : text;
    }

    boolean has(Mark mark) {
        return (marks & 1 << mark.ordinal()) != 0;
    }

    ScriptNode mark(Mark mark) {
        marks |= 1 << mark.ordinal();
        return this;
    }

    /** Says on which line it is reported, which need not be that of its first token. */
    void reportAt(int reported) {
        reportedLine = reported;
    }

    /** Names a function or class that has no name of its own. */
    void label(String name) {
        label = name;
    }

    /** What was read as an expression turns out to be a pattern. */
    void become(Kind pattern) {
        kind = pattern;
    }

    boolean isFunction() {
        return kind == Kind.FUNCTION_DECLARATION || kind == Kind.FUNCTION || kind == Kind.ARROW;
    }

    boolean isClass() {
        return kind == Kind.CLASS_DECLARATION || kind == Kind.CLASS;
    }

    boolean isLoop() {
        return switch (kind) {
            case FOR, FOR_IN, FOR_OF, WHILE, DO -> true;
            default -> false;
        };
    }
}
