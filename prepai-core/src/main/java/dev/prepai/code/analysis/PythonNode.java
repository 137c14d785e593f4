package dev.prepai.code.analysis;

import java.util.List;

/**
 * A node of the syntax tree of a Python source; two nodes are never equal.
 *
 * <p>A run of operators of one precedence is one node, as are all trailers of a primary expression, so that a tree is never
 * deeper than the parser's own recursion.
 */
final class PythonNode {
    /** What a node stands for, with its children in order; those with a question mark may be missing. */
    enum Kind {
        // statements
        /** Statements; also the whole module. */
        BLOCK,
        /** Named by its text: decorators, type parameters, parameters, the annotation of the result?, block. */
        FUNCTION,
        /** Named by its text: decorators, type parameters, arguments, block. */
        CLASS,
        /** Expressions. */
        DECORATORS,
        /** Parameters of a generic function, class or type alias: parameters with their bounds. */
        TYPE_PARAMETERS,
        /** Parameters. */
        PARAMETERS,
        /** Named by its text: annotation?, default?. */
        PARAMETER,
        /** An expression that tells a type. */
        ANNOTATION,
        /** An expression: the default of a parameter. */
        DEFAULT,
        /** Pairs of a test and a block for if and each elif, then the block of else?. */
        IF,
        /** Test, block, else?. */
        WHILE,
        /** Target, iterable, block, else?. */
        FOR,
        /** Block, handlers, else?, finally?. */
        TRY,
        /** Named by its text if it is: type?, block. */
        HANDLER,
        /** Block; of a loop or a try. */
        ELSE,
        /** Block. */
        FINALLY,
        /** Items, block. */
        WITH,
        /** Expression, target?. */
        WITH_ITEM,
        /** Subject, cases. */
        MATCH,
        /** Pattern, guard?, block. */
        CASE,
        /** Expression. */
        EXPRESSION,
        /** Targets, value. */
        ASSIGNMENT,
        /** Its text is the operator: target, value. */
        AUGMENTED_ASSIGNMENT,
        /** Target, annotation, value?. */
        ANNOTATED_ASSIGNMENT,
        /** Named by its text: type parameters, value. */
        TYPE_ALIAS,
        /** Value?. */
        RETURN,
        /** Expressions. */
        RAISE,
        BREAK,
        CONTINUE,
        PASS,
        /** Targets. */
        DELETE,
        /** Expressions. */
        ASSERT,
        /** Names. */
        GLOBAL,
        /** Names. */
        NONLOCAL,
        /** Imported names. */
        IMPORT,
        /** Its text is the name that an import binds. */
        IMPORTED_NAME,

        // expressions
        NAME,
        /** A number, a string without replacement fields, or a word such as None. */
        CONSTANT,
        /** The expressions in its replacement fields. */
        FORMATTED_STRING,
        /** Its text is the operator: operand. */
        UNARY,
        /** Operand, then operators and operands in turn. */
        BINARY,
        /** Its text is {@code and} or {@code or}: operands. */
        BOOLEAN,
        /** Operand, then operators and operands in turn. */
        COMPARISON,
        /** Its text is the operator. */
        OPERATOR,
        /** Value, test, other value. */
        CONDITIONAL,
        /** Parameters, expression. */
        LAMBDA,
        /** Expression, then attributes, calls and subscripts. */
        PRIMARY,
        /** Its text is the name of the attribute. */
        ATTRIBUTE,
        /** Arguments. */
        CALL,
        /** Expressions and slices. */
        SUBSCRIPT,
        /** Expressions. */
        SLICE,
        /** Named by its text: expression. */
        KEYWORD_ARGUMENT,
        /** Expression. */
        STARRED,
        /** Elements. */
        TUPLE,
        /** Elements. */
        LIST,
        /** Elements of a set, or keys and values of a dictionary in turn. */
        DISPLAY,
        /** One expression, two in a dictionary, then clauses. */
        COMPREHENSION,
        /** Target, iterable, conditions. */
        COMPREHENSION_CLAUSE,
        /** Target, value. */
        NAMED_EXPRESSION,
        /** Expression. */
        AWAIT,
        /** Expression?. */
        YIELD,

        // patterns
        /** Binds its text: pattern?. */
        CAPTURE,
        WILDCARD,
        /** Expression. */
        VALUE_PATTERN,
        /** Patterns, and the expressions that name classes and keys. */
        PATTERN
    }

    private final Kind kind;
    private final String text;
    private final List<PythonNode> children;
    private final int first;
    private final int end;

    PythonNode(Kind kind, String text, List<PythonNode> children, int first, int end) {
        this.kind = kind;
        this.text = text;
        this.children = children;
        this.first = first;
        this.end = end;
    }

    Kind kind() {
        return kind;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Returns what {@link Kind} says; empty where it says nothing. */
    String text() {
        return text;
    }

    List<PythonNode> children() {
        return children;
    }

    PythonNode child(int index) {
        return children.get(index);
    }

    PythonNode lastChild() {
        return children.get(children.size() - 1);
    }

    /** Returns the index of its first token; for a function or class that of {@code def}, {@code async} or {@code class}. */
    int first() {
        return first;
    }

    /** Returns the index after its last token. */
    int end() {
        return end;
    }
}
