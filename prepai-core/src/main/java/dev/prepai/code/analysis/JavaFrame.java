package dev.prepai.code.analysis;

import org.jspecify.annotations.Nullable;

/** Something of a Java source that has begun and not ended yet. */
final class JavaFrame {
    enum Kind {
        /** The body of a class, and the file. */
        TYPE,
        /** The constants of an enumeration. */
        CONSTANTS,
        BLOCK,
        SWITCH,
        /** Brackets within an expression. */
        BRACKETS,
        /** The parentheses of a control structure. */
        HEADER,
        IF,
        LOOP,
        DO,
        SYNCHRONIZED,
        TRY,
        CATCH,
        /** A {@code switch} around its selector and its body. */
        SELECTION,
        METHOD,
        LAMBDA,
        /** A conditional expression up to its colon, and from there on. */
        CONDITION,
        ALTERNATIVE
    }

    private Kind kind;
    private final JavaFunction function;
    /** The bracket that opens it, -1 for what has none. */
    private final int open;
    /** How many structures make what stands in it harder to understand, and how many control structures it stands in. */
    private final int nesting;

    private final int depth;
    /** The token that ends the innermost block around it. */
    private final int end;

    /** Of a type its name. */
    String name = "";
    /** Whether an expression goes on behind it. */
    boolean inExpression;
    /** Whether a label of a {@code switch} is being read. */
    boolean inLabel;
    /** The logical operator that came last. */
    String logical = "";
    /** How many commas stood between brackets. */
    int commas;
    /** What the declaration declares that is being read. */
    Name.@Nullable Kind declares;
    /** Whether the declared fields count as read. */
    boolean visible;
    /** Whether the current statement leaves the block, and whether one before did. */
    boolean leaving;

    boolean left;
    /** The first line that nothing leads to, 0 for none. */
    int deadFrom;

    JavaFrame(Kind kind, JavaFunction function, int open, int nesting, int depth, int end) {
        this.kind = kind;
        this.function = function;
        this.open = open;
        this.nesting = nesting;
        this.depth = depth;
        this.end = end;
    }

    /** Makes a frame without brackets that stands in this one. */
    JavaFrame inner(Kind inner, int nested, int deeper) {
        return new JavaFrame(inner, function, -1, nesting + nested, depth + deeper, end);
    }

    JavaFrame inner(Kind inner, JavaFunction other) {
        return new JavaFrame(inner, other, -1, 0, 0, end);
    }

    JavaFrame bracket(Kind inner, int bracket, int bracketEnd) {
        return new JavaFrame(inner, function, bracket, nesting, depth, bracketEnd);
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it holds the statements or members that stand in it one after the other. */
    boolean isBody() {
        return switch (kind) {
            case TYPE, CONSTANTS, BLOCK, SWITCH -> true;
            default -> false;
        };
    }

    /** Whether it ends with the expression that it is. */
    boolean isOpenEnded() {
        return is(Kind.LAMBDA) || is(Kind.CONDITION) || is(Kind.ALTERNATIVE);
    }

    void become(Kind other) {
        kind = other;
        logical = "";
    }

    JavaFunction function() {
        return function;
    }

    int open() {
        return open;
    }

    int nesting() {
        return nesting;
    }

    int depth() {
        return depth;
    }

    int end() {
        return end;
    }
}
