package dev.prepai.code.analysis;

import static dev.prepai.code.analysis.ScriptCharacters.isDigit;

import dev.prepai.code.analysis.ScriptLexeme.Flaw;
import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads functions, classes and the members of classes and objects (ECMAScript 2024, section 15). */
final class ScriptFunctions {
    private final ScriptCursor cursor;
    private final ScriptStatements statements;
    private final ScriptExpressions expressions;
    private final ScriptPatterns patterns;
    private boolean awaitOperator;
    private boolean yieldOperator;

    ScriptFunctions(ScriptCursor cursor, ScriptStatements statements, boolean module) {
        this.cursor = cursor;
        this.statements = statements;
        this.awaitOperator = module;
        this.expressions = new ScriptExpressions(cursor, this);
        this.patterns = expressions.patterns();
    }

    ScriptExpressions expressions() {
        return expressions;
    }

    /** Whether {@code await} is an operator here, and no name. */
    boolean isAwaitOperator() {
        return awaitOperator;
    }

    /** Whether {@code yield} is an operator here, and no name. */
    boolean isYieldOperator() {
        return yieldOperator;
    }

    private <T> T within(boolean async, boolean generator, Supplier<T> reader) {
        boolean awaitBefore = awaitOperator;
        boolean yieldBefore = yieldOperator;
        awaitOperator = async;
        yieldOperator = generator;
        T read = reader.get();
        awaitOperator = awaitBefore;
        yieldOperator = yieldBefore;
        return read;
    }

    /** Reads a function; a declaration without a name is for the caller to refuse. */
    ScriptNode function(Kind kind) {
        ScriptLexeme from = cursor.current();
        boolean async = cursor.take("async");
        cursor.expect("function");
        boolean generator = cursor.take("*");
        String name = cursor.at("(") ? "" : ownName(kind, async, generator);
        List<ScriptNode> parts = within(async, generator, this::parametersAndBody);
        return marked(cursor.node(kind, from, name, parts), async, generator);
    }

    /** The name of an expression belongs to the inside, that of a declaration to the outside. */
    private String ownName(Kind kind, boolean async, boolean generator) {
        return kind == Kind.FUNCTION
                ? within(async, generator, patterns::name).text()
                : patterns.name().text();
    }

    private static ScriptNode marked(ScriptNode function, boolean async, boolean generator) {
        if (async) {
            function.mark(Mark.ASYNC);
        }
        return generator ? function.mark(Mark.GENERATOR) : function;
    }

    private List<ScriptNode> parametersAndBody() {
        return expressions.withIn(true, () -> List.of(parameters(), body()));
    }

    private ScriptNode parameters() {
        ScriptLexeme from = cursor.expect("(");
        List<ScriptNode> parameters = new ArrayList<>();
        while (!cursor.isOver(")")) {
            parameters.add(cursor.at("...") ? patterns.rest() : patterns.bindingElement());
            if (!cursor.isOver(")")) {
                cursor.expect(",");
            }
        }
        cursor.expect(")");
        return cursor.node(Kind.PARAMETERS, from, "", parameters);
    }

    private ScriptNode body() {
        return statements.block(Kind.BLOCK);
    }

    /** Reads an arrow function from the arrow on; what stands before it was read as expressions. */
    ScriptNode arrow(ScriptLexeme from, List<ScriptNode> head, boolean async) {
        head.forEach(patterns::toParameter);
        ScriptNode parameters = cursor.node(Kind.PARAMETERS, from, "", head);
        ScriptLexeme arrow = cursor.expect("=>");
        cursor.require(!arrow.afterNewline());
        ScriptNode body = within(async, false, () -> cursor.at("{") ? arrowBody() : expressions.assignment());
        ScriptNode function = cursor.node(Kind.ARROW, from, parameters, body);
        function.reportAt(arrow.line());
        return marked(function, async, false);
    }

    private ScriptNode arrowBody() {
        return expressions.withIn(true, this::body);
    }

    // Members of objects and classes

    /** Reads a property, a method or an accessor of an object. */
    ScriptNode property() {
        ScriptLexeme from = cursor.current();
        Set<Mark> modifiers = modifiers(false);
        ScriptLexeme first = cursor.current();
        cursor.require(first.type() != ScriptLexeme.Type.PRIVATE_NAME);
        ScriptNode key = key(modifiers);
        if (isMethod(modifiers)) {
            return method(from, key, modifiers);
        }
        if (cursor.take(":")) {
            return member(Kind.PROPERTY, from, key, expressions.assignment(), modifiers);
        }
        return patterns.shorthand(first);
    }

    /** Reads what names a member. */
    ScriptNode key(Set<Mark> modifiers) {
        ScriptLexeme key = cursor.current();
        if (cursor.take("[")) {
            modifiers.add(Mark.COMPUTED);
            ScriptNode computed = expressions.withIn(true, expressions::assignment);
            cursor.expect("]");
            return computed;
        }
        return switch (key.type()) {
            case PRIVATE_NAME -> expressions.privateName();
            case WORD, NUMBER, STRING -> {
                cursor.take(key.type() == ScriptLexeme.Type.WORD ? Token.Kind.NAME : ScriptCursor.kind(key));
                String text = key.type() == ScriptLexeme.Type.STRING ? unquoted(key.text()) : key.name();
                ScriptNode node = cursor.node(Kind.KEY, key, text, List.of());
                yield key.flaw() == Flaw.LEGACY ? node.mark(Mark.LEGACY) : node;
            }
            default -> throw new UnreadableScriptException();
        };
    }

    private Set<Mark> modifiers(boolean inClass) {
        Set<Mark> modifiers = EnumSet.noneOf(Mark.class);
        if (inClass && isModifier("static", true)) {
            cursor.take("static");
            modifiers.add(Mark.STATIC);
        }
        if (isModifier("async", true) && !cursor.ahead().afterNewline()) {
            cursor.take("async");
            modifiers.add(Mark.ASYNC);
        }
        if (cursor.take("*")) {
            modifiers.add(Mark.GENERATOR);
        }
        if (!modifiers.contains(Mark.ASYNC) && !modifiers.contains(Mark.GENERATOR)) {
            accessor("get", Mark.GETTER, modifiers);
            accessor("set", Mark.SETTER, modifiers);
        }
        return modifiers;
    }

    private void accessor(String word, Mark mark, Set<Mark> modifiers) {
        if (!modifiers.contains(Mark.GETTER) && isModifier(word, false)) {
            cursor.take(word);
            modifiers.add(mark);
        }
    }

    /** Whether the word stands here and a key follows it, so that it is no key itself. */
    private boolean isModifier(String word, boolean star) {
        if (!cursor.at(word)) {
            return false;
        }
        ScriptLexer.Ahead ahead = cursor.ahead();
        if (!ahead.word().isEmpty()) {
            return true;
        }
        char next = (ahead.punctuator() + " ").charAt(0);
        boolean number = isDigit(next) || (next == '.' && isDigit((ahead.punctuator() + "  ").charAt(1)));
        return number || "\"'[#".indexOf(next) >= 0 || (star && next == '*');
    }

    private boolean isMethod(Set<Mark> modifiers) {
        return cursor.at("(")
                || modifiers.contains(Mark.ASYNC)
                || modifiers.contains(Mark.GENERATOR)
                || modifiers.contains(Mark.GETTER)
                || modifiers.contains(Mark.SETTER);
    }

    private ScriptNode method(ScriptLexeme from, ScriptNode key, Set<Mark> modifiers) {
        boolean async = modifiers.contains(Mark.ASYNC);
        boolean generator = modifiers.contains(Mark.GENERATOR);
        List<ScriptNode> parts = within(async, generator, this::parametersAndBody);
        ScriptNode function = cursor.node(Kind.FUNCTION, from, "", parts).mark(Mark.METHOD);
        modifiers.forEach(function::mark);
        return member(Kind.METHOD, from, key, function, modifiers);
    }

    /** Functions are reported where the member begins, as ESLint does. */
    private ScriptNode member(Kind kind, ScriptLexeme from, ScriptNode key, ScriptNode value, Set<Mark> modifiers) {
        if (!modifiers.contains(Mark.COMPUTED)) {
            patterns.nameAfter(key, value);
        } else if (key.is(Kind.STRING)) {
            value.label(unquoted(key.text()));
        }
        for (ScriptNode part : List.of(key, value)) {
            if (part.isFunction()) {
                part.reportAt(from.line());
            }
        }
        ScriptNode member = cursor.node(kind, from, key, value);
        modifiers.forEach(member::mark);
        return member;
    }

    static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    // Classes

    ScriptNode classNode(Kind kind) {
        cursor.descend();
        ScriptLexeme from = cursor.expect("class");
        String name = cursor.atName() ? patterns.name().text() : "";
        List<ScriptNode> parts = new ArrayList<>();
        parts.add(cursor.take("extends") ? expressions.leftHandSide() : ScriptNode.NONE);
        cursor.expect("{");
        cursor.list("}", () -> {
            if (!cursor.take(";")) {
                parts.add(expressions.withIn(true, this::member));
            }
        });
        cursor.ascend();
        return cursor.node(kind, from, name, parts);
    }

    private ScriptNode member() {
        ScriptLexeme from = cursor.current();
        if (cursor.at("static") && cursor.ahead().punctuator().startsWith("{")) {
            return staticBlock(from);
        }
        Set<Mark> modifiers = modifiers(true);
        ScriptNode key = key(modifiers);
        return isMethod(modifiers) ? method(from, key, modifiers) : field(from, key, modifiers);
    }

    private ScriptNode staticBlock(ScriptLexeme from) {
        cursor.expect("static");
        ScriptNode block = within(false, false, () -> statements.block(Kind.BLOCK));
        return cursor.node(Kind.STATIC_BLOCK, from, "", block.children());
    }

    private ScriptNode field(ScriptLexeme from, ScriptNode key, Set<Mark> modifiers) {
        ScriptNode value = cursor.take("=") ? within(false, false, expressions::assignment) : ScriptNode.NONE;
        ScriptNode field = member(Kind.FIELD, from, key, value, modifiers);
        cursor.semicolon();
        return field;
    }
}
