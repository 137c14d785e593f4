package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what names are bound or assigned by (ECMAScript 2024, sections 13.15.5 and 14.3.3), and turns expressions into it. */
final class ScriptPatterns {
    private final ScriptCursor cursor;
    private final ScriptExpressions expressions;
    private final ScriptFunctions functions;

    ScriptPatterns(ScriptCursor cursor, ScriptExpressions expressions, ScriptFunctions functions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.functions = functions;
    }

    /** Reads a name. */
    ScriptNode name() {
        requireName(cursor.current());
        return named(cursor.take(Token.Kind.NAME));
    }

    /** Makes the name that a word just taken is. */
    ScriptNode named(ScriptLexeme name) {
        requireName(name);
        return cursor.node(Kind.NAME, name, name.name(), List.of());
    }

    private void requireName(ScriptLexeme lexeme) {
        String name = lexeme.name();
        boolean operator = name.equals("yield") && functions.isYieldOperator()
                || name.equals("await") && functions.isAwaitOperator();
        cursor.require(lexeme.type() == ScriptLexeme.Type.WORD && !ScriptCursor.RESERVED.contains(name) && !operator);
    }

    /** Reads a name or a pattern of names that is bound. */
    ScriptNode binding() {
        cursor.descend();
        ScriptNode binding = cursor.at("[") ? arrayPattern() : cursor.at("{") ? objectPattern() : name();
        cursor.ascend();
        return binding;
    }

    /** Reads a binding that may have a default. */
    ScriptNode bindingElement() {
        ScriptLexeme from = cursor.current();
        ScriptNode target = binding();
        return cursor.at("=") ? defaulted(from, target) : target;
    }

    private ScriptNode defaulted(ScriptLexeme from, ScriptNode target) {
        cursor.expect("=");
        ScriptNode value = expressions.withIn(true, expressions::assignment);
        nameAfter(target, value);
        return cursor.node(Kind.DEFAULT, from, target, value);
    }

    /** Reads what takes the remaining parameters; it must be the last. */
    ScriptNode rest() {
        ScriptLexeme from = cursor.expect("...");
        ScriptNode rest = cursor.node(Kind.REST, from, binding());
        cursor.require(cursor.at(")") || cursor.at("]") || cursor.at("}") || cursor.isStopped());
        return rest;
    }

    private ScriptNode arrayPattern() {
        ScriptLexeme from = cursor.expect("[");
        List<ScriptNode> elements = new ArrayList<>();
        while (!cursor.isOver("]")) {
            if (cursor.take(",")) {
                elements.add(ScriptNode.NONE);
                continue;
            }
            elements.add(cursor.at("...") ? rest() : bindingElement());
            if (!cursor.isOver("]")) {
                cursor.expect(",");
            }
        }
        cursor.expect("]");
        return cursor.node(Kind.ARRAY_PATTERN, from, "", elements);
    }

    private ScriptNode objectPattern() {
        ScriptLexeme from = cursor.expect("{");
        List<ScriptNode> properties = new ArrayList<>();
        while (!cursor.isOver("}")) {
            properties.add(cursor.at("...") ? restProperty() : bindingProperty());
            if (!cursor.isOver("}")) {
                cursor.expect(",");
            }
        }
        cursor.expect("}");
        return cursor.node(Kind.OBJECT_PATTERN, from, "", properties);
    }

    private ScriptNode restProperty() {
        ScriptNode rest = rest();
        cursor.require(rest.child(0).is(Kind.NAME));
        return rest;
    }

    private ScriptNode bindingProperty() {
        ScriptLexeme from = cursor.current();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        ScriptNode key = functions.key(marks);
        if (!cursor.take(":")) {
            return shorthand(from);
        }
        cursor.require(!key.is(Kind.PRIVATE_NAME));
        ScriptNode property = cursor.node(Kind.PROPERTY, from, key, bindingElement());
        marks.forEach(property::mark);
        return property;
    }

    /** Makes the property that a name alone stands for, or a name with a default, from the name just taken. */
    ScriptNode shorthand(ScriptLexeme name) {
        ScriptNode value = named(name);
        value = cursor.at("=") ? defaulted(name, value) : value;
        return cursor.node(Kind.PROPERTY, name, ScriptNode.NONE, value).mark(Mark.SHORTHAND);
    }

    // Expressions that turn out to be patterns

    /** Requires that something can be assigned to as a whole: a name or a member. */
    ScriptNode requireSimple(ScriptNode target) {
        cursor.require(target.is(Kind.NAME) || isMember(target));
        return target;
    }

    /** Turns what stands left of an assignment into a pattern, unless it is a name or a member. */
    ScriptNode toTarget(ScriptNode node) {
        boolean pattern = node.is(Kind.ARRAY) || node.is(Kind.OBJECT);
        if (!pattern && !isPattern(node)) {
            return requireSimple(node);
        }
        cursor.require(!node.has(Mark.PARENTHESIZED));
        if (pattern) {
            node.become(node.is(Kind.ARRAY) ? Kind.ARRAY_PATTERN : Kind.OBJECT_PATTERN);
            for (ScriptNode part : node.children()) {
                toPart(part, node);
            }
        }
        return node;
    }

    private void toPart(ScriptNode part, ScriptNode whole) {
        switch (part.kind()) {
            case NONE -> {}
            case PROPERTY -> toElement(part.child(1));
            case SPREAD -> {
                cursor.require(part == whole.last() && !part.has(Mark.COMMA));
                part.become(Kind.REST);
                ScriptNode rest = toTarget(part.child(0));
                cursor.require(whole.is(Kind.ARRAY_PATTERN) || rest.is(Kind.NAME) || rest.is(Kind.CHAIN));
            }
            default -> {
                cursor.require(whole.is(Kind.ARRAY_PATTERN));
                toElement(part);
            }
        }
    }

    private void toElement(ScriptNode element) {
        if (element.is(Kind.ASSIGNMENT)) {
            cursor.require(element.text().equals("=") && !element.has(Mark.PARENTHESIZED));
            element.become(Kind.DEFAULT);
        } else if (!element.is(Kind.DEFAULT)) {
            toTarget(element);
        }
    }

    /** Turns what stands left of an arrow into a parameter. */
    ScriptNode toParameter(ScriptNode node) {
        if (node.is(Kind.SPREAD)) {
            cursor.require(!node.has(Mark.COMMA));
            node.become(Kind.REST);
            toTarget(node.child(0));
        } else if (!node.is(Kind.REST)) {
            toElement(node);
        }
        requireBinding(node);
        return node;
    }

    private void requireBinding(ScriptNode pattern) {
        cursor.require(!pattern.has(Mark.PARENTHESIZED));
        switch (pattern.kind()) {
            case NAME, NONE -> {}
            case PROPERTY -> requireBinding(pattern.child(1));
            case DEFAULT, REST -> requireBinding(pattern.child(0));
            case ARRAY_PATTERN, OBJECT_PATTERN -> pattern.children().forEach(this::requireBinding);
            default -> throw new UnreadableScriptException();
        }
    }

    /** Gives a function or class without a name the one of what it is assigned to. */
    void nameAfter(ScriptNode target, ScriptNode value) {
        boolean nameable = value.isFunction() || value.isClass();
        if (nameable && (target.is(Kind.NAME) || target.is(Kind.KEY) || target.is(Kind.PRIVATE_NAME))) {
            value.label(target.text());
        } else if (nameable && target.is(Kind.CHAIN) && target.last().is(Kind.DOT)) {
            value.label(target.last().text());
        }
    }

    private static boolean isPattern(ScriptNode node) {
        return node.is(Kind.ARRAY_PATTERN) || node.is(Kind.OBJECT_PATTERN);
    }

    private static boolean isMember(ScriptNode node) {
        return node.is(Kind.CHAIN)
                && (node.last().is(Kind.DOT) || node.last().is(Kind.INDEX))
                && node.children().stream().noneMatch(link -> link.has(Mark.OPTIONAL));
    }
}
