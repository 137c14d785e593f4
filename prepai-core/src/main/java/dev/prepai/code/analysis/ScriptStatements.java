package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.ArrayList;
import java.util.List;

/** Reads statements, scripts and modules (ECMAScript 2024, sections 14 and 16). */
final class ScriptStatements {
    /** What may stand in the place of a statement. */
    private enum Place {
        /** Everything, as in a block. */
        LIST,
        /** No declaration, as in a loop. */
        BODY,
        /** No declaration but a plain function, as in an if. */
        BRANCH,
        /** No declaration but a plain function or a label of one. */
        LABEL
    }

    private final ScriptCursor cursor;
    private final boolean module;
    private final ScriptFunctions functions;
    private final ScriptExpressions expressions;
    private final ScriptPatterns patterns;
    private final ScriptModules modules;

    ScriptStatements(ScriptCursor cursor, boolean module) {
        this.cursor = cursor;
        this.module = module;
        this.functions = new ScriptFunctions(cursor, this, module);
        this.expressions = functions.expressions();
        this.patterns = expressions.patterns();
        this.modules = new ScriptModules(cursor, this, functions);
    }

    ScriptNode program() {
        ScriptLexeme from = cursor.current();
        List<ScriptNode> statements = new ArrayList<>();
        cursor.list(() -> cursor.at(ScriptLexeme.Type.END), () -> statements.add(item()));
        cursor.expectEnd();
        return cursor.node(Kind.PROGRAM, from, "", statements);
    }

    private ScriptNode item() {
        return module && modules.isItem() ? modules.item() : statement(Place.LIST);
    }

    ScriptNode block(Kind kind) {
        ScriptLexeme from = cursor.expect("{");
        List<ScriptNode> statements = new ArrayList<>();
        cursor.list("}", () -> statements.add(statement(Place.LIST)));
        return cursor.node(kind, from, "", statements);
    }

    private ScriptNode statement(Place place) {
        cursor.descend();
        ScriptNode statement = cursor.at(ScriptLexeme.Type.WORD) ? word(place) : punctuated();
        cursor.ascend();
        return statement;
    }

    private ScriptNode punctuated() {
        if (cursor.at("{")) {
            return block(Kind.BLOCK);
        }
        ScriptLexeme from = cursor.current();
        return cursor.take(";") ? cursor.node(Kind.EMPTY, from) : expressionOrLabel(Place.BODY);
    }

    private ScriptNode word(Place place) {
        ScriptLexeme from = cursor.current();
        return switch (from.text()) {
            case "if" -> branches();
            case "for" -> forLoop();
            case "while" -> whileLoop();
            case "do" -> doLoop();
            case "switch" -> switchStatement();
            case "try" -> tryStatement();
            case "with" -> with();
            case "return" -> returned();
            case "throw" -> thrown();
            case "break" -> jump(Kind.BREAK);
            case "continue" -> jump(Kind.CONTINUE);
            case "debugger" -> debugger();
            case "var" -> variables();
            default -> declarationOrExpression(place);
        };
    }

    private ScriptNode declarationOrExpression(Place place) {
        boolean async = cursor.atAsyncFunction();
        if (async || cursor.at("function")) {
            return functionDeclaration(place, async);
        }
        if (cursor.at("class") || cursor.at("const")) {
            cursor.require(place == Place.LIST);
            return cursor.at("class") ? named(functions.classNode(Kind.CLASS_DECLARATION)) : variables();
        }
        if (isLet(place)) {
            cursor.require(place == Place.LIST);
            return variables();
        }
        return expressionOrLabel(place);
    }

    private ScriptNode functionDeclaration(Place place, boolean async) {
        ScriptNode function = named(functions.function(Kind.FUNCTION_DECLARATION));
        boolean plain = !async && !function.has(Mark.GENERATOR);
        cursor.require(place == Place.LIST || (place != Place.BODY && plain));
        return function;
    }

    private ScriptNode named(ScriptNode declaration) {
        cursor.require(!declaration.text().isEmpty());
        return declaration;
    }

    /** Whether {@code let} stands here and declares; where no declaration may stand, it is a name if a line ends after it. */
    private boolean isLet(Place place) {
        if (!cursor.at("let")) {
            return false;
        }
        ScriptLexer.Ahead ahead = cursor.ahead();
        if (ahead.punctuator().startsWith("[")) {
            return true;
        }
        boolean named = !ahead.word().isEmpty()
                && !ahead.word().equals("in")
                && !ahead.word().equals("instanceof");
        return (named || ahead.punctuator().startsWith("{")) && (place == Place.LIST || !ahead.afterNewline());
    }

    private ScriptNode expressionOrLabel(Place place) {
        ScriptLexeme from = cursor.current();
        ScriptNode expression = expressions.expression();
        if (expression.is(Kind.NAME) && !expression.has(Mark.PARENTHESIZED) && cursor.take(":")) {
            ScriptNode body = statement(place == Place.LIST || place == Place.LABEL ? Place.LABEL : Place.BODY);
            return cursor.node(Kind.LABELED, from, expression.text(), List.of(body));
        }
        cursor.semicolon();
        return cursor.node(Kind.EXPRESSION, from, expression);
    }

    // Declarations

    private ScriptNode variables() {
        ScriptNode variables = declarators(true);
        cursor.semicolon();
        return variables;
    }

    /** Reads declarators; in the head of a loop the value may be missing, which the caller checks. */
    private ScriptNode declarators(boolean complete) {
        ScriptLexeme from = cursor.take(Token.Kind.KEYWORD);
        List<ScriptNode> declarators = new ArrayList<>();
        do {
            declarators.add(declarator());
        } while (cursor.take(","));
        ScriptNode variables = cursor.node(Kind.VARIABLES, from, from.text(), declarators);
        if (complete) {
            requireValues(variables);
        }
        return variables;
    }

    private ScriptNode declarator() {
        ScriptLexeme from = cursor.current();
        ScriptNode target = patterns.binding();
        if (!cursor.take("=")) {
            return cursor.node(Kind.DECLARATOR, from, target);
        }
        ScriptNode value = expressions.assignment();
        patterns.nameAfter(target, value);
        return cursor.node(Kind.DECLARATOR, from, target, value);
    }

    private void requireValues(ScriptNode variables) {
        for (ScriptNode declarator : variables.children()) {
            boolean optional =
                    declarator.child(0).is(Kind.NAME) && !variables.text().equals("const");
            cursor.require(optional || declarator.size() == 2);
        }
    }

    // Branches and loops

    private ScriptNode parenthesized() {
        if (cursor.isStopped()) {
            return ScriptNode.NONE;
        }
        cursor.expect("(");
        ScriptNode expression = expressions.expression();
        cursor.expect(")");
        return expression;
    }

    private ScriptNode branches() {
        ScriptLexeme from = cursor.expect("if");
        List<ScriptNode> parts = new ArrayList<>(List.of(parenthesized(), statement(Place.BRANCH)));
        while (cursor.take("else")) {
            boolean last = !cursor.take("if");
            if (!last) {
                parts.add(parenthesized());
            }
            parts.add(statement(Place.BRANCH));
            if (last) {
                break;
            }
        }
        return cursor.node(Kind.IF, from, "", parts);
    }

    private ScriptNode whileLoop() {
        ScriptLexeme from = cursor.expect("while");
        ScriptNode test = parenthesized();
        return cursor.node(Kind.WHILE, from, test, statement(Place.BODY));
    }

    private ScriptNode doLoop() {
        ScriptLexeme from = cursor.expect("do");
        ScriptNode body = statement(Place.BODY);
        cursor.expect("while");
        ScriptNode test = parenthesized();
        cursor.take(";");
        return cursor.node(Kind.DO, from, body, test);
    }

    private ScriptNode forLoop() {
        ScriptLexeme from = cursor.expect("for");
        boolean awaits = functions.isAwaitOperator() && cursor.take("await");
        cursor.expect("(");
        ScriptLexeme first = cursor.current();
        boolean declares = cursor.at("var") || cursor.at("const") || isLet(Place.LIST);
        ScriptNode start = expressions.withIn(false, () -> forStart(declares));
        boolean over = cursor.at("of") || cursor.at("in");
        cursor.require(over || !awaits);
        if (!over) {
            return plainLoop(from, start);
        }
        cursor.require(cursor.at("of") || !awaits);
        boolean of = cursor.take("of");
        if (!of) {
            cursor.expect("in");
        }
        target(start, first, of, awaits);
        ScriptNode subject = of ? expressions.assignment() : expressions.expression();
        cursor.expect(")");
        return cursor.node(of ? Kind.FOR_OF : Kind.FOR_IN, from, start, subject, statement(Place.BODY));
    }

    private ScriptNode forStart(boolean declares) {
        if (cursor.at(";")) {
            return ScriptNode.NONE;
        }
        return declares ? declarators(false) : expressions.expression();
    }

    private ScriptNode plainLoop(ScriptLexeme from, ScriptNode start) {
        if (start.is(Kind.VARIABLES)) {
            requireValues(start);
        }
        cursor.expect(";");
        ScriptNode test = cursor.at(";") ? ScriptNode.NONE : expressions.expression();
        cursor.expect(";");
        ScriptNode update = cursor.at(")") ? ScriptNode.NONE : expressions.expression();
        cursor.expect(")");
        return cursor.node(Kind.FOR, from, start, test, update, statement(Place.BODY));
    }

    /** Checks what a loop over something assigns to (section 14.7.5.1), and makes a pattern of it. */
    private void target(ScriptNode start, ScriptLexeme first, boolean of, boolean awaits) {
        if (start.is(Kind.VARIABLES)) {
            ScriptNode only = start.child(0);
            boolean legacy = !of && start.text().equals("var") && only.child(0).is(Kind.NAME);
            cursor.require(start.size() == 1 && (only.size() == 1 || legacy));
            if (only.size() == 2) {
                start.mark(Mark.LEGACY);
            }
            return;
        }
        boolean async = start.is(Kind.NAME) && first.text().equals("async");
        cursor.require(!of || !first.text().equals("let") && (awaits || !async));
        patterns.toTarget(start);
    }

    private ScriptNode switchStatement() {
        ScriptLexeme from = cursor.expect("switch");
        List<ScriptNode> parts = new ArrayList<>(List.of(parenthesized()));
        cursor.expect("{");
        cursor.list("}", () -> parts.add(switchCase()));
        cursor.require(parts.stream().filter(ScriptStatements::isDefault).count() <= 1);
        return cursor.node(Kind.SWITCH, from, "", parts);
    }

    private static boolean isDefault(ScriptNode part) {
        return part.is(Kind.CASE) && part.child(0).is(Kind.NONE);
    }

    private ScriptNode switchCase() {
        ScriptLexeme from = cursor.current();
        List<ScriptNode> parts = new ArrayList<>();
        if (cursor.take("default")) {
            parts.add(ScriptNode.NONE);
        } else {
            cursor.expect("case");
            parts.add(expressions.expression());
        }
        cursor.expect(":");
        cursor.list(
                () -> cursor.at("case") || cursor.at("default") || cursor.at("}"),
                () -> parts.add(statement(Place.LIST)));
        return cursor.node(Kind.CASE, from, "", parts);
    }

    private ScriptNode tryStatement() {
        ScriptLexeme from = cursor.expect("try");
        List<ScriptNode> parts = new ArrayList<>(List.of(block(Kind.BLOCK)));
        if (cursor.at("catch")) {
            parts.add(handler());
        }
        if (cursor.take("finally")) {
            parts.add(block(Kind.FINALLY));
        }
        cursor.require(parts.size() > 1 || cursor.isStopped());
        return cursor.node(Kind.TRY, from, "", parts);
    }

    private ScriptNode handler() {
        ScriptLexeme from = cursor.expect("catch");
        List<ScriptNode> parts = new ArrayList<>();
        if (cursor.take("(")) {
            parts.add(patterns.binding());
            cursor.expect(")");
        }
        parts.add(block(Kind.BLOCK));
        return cursor.node(Kind.CATCH, from, "", parts);
    }

    private ScriptNode with() {
        ScriptLexeme from = cursor.expect("with");
        ScriptNode object = parenthesized();
        return cursor.node(Kind.WITH, from, object, statement(Place.BODY));
    }

    // Jumps

    private ScriptNode returned() {
        ScriptLexeme from = cursor.expect("return");
        List<ScriptNode> value = cursor.endsStatement() ? List.of() : List.of(expressions.expression());
        cursor.semicolon();
        return cursor.node(Kind.RETURN, from, "", value);
    }

    private ScriptNode thrown() {
        ScriptLexeme from = cursor.expect("throw");
        cursor.require(!cursor.current().afterNewline());
        ScriptNode value = expressions.expression();
        cursor.semicolon();
        return cursor.node(Kind.THROW, from, value);
    }

    private ScriptNode jump(Kind kind) {
        ScriptLexeme from = cursor.take();
        String label = cursor.endsStatement() ? "" : patterns.name().text();
        cursor.semicolon();
        return cursor.node(kind, from, label, List.of());
    }

    private ScriptNode debugger() {
        ScriptLexeme from = cursor.expect("debugger");
        cursor.semicolon();
        return cursor.node(Kind.DEBUGGER, from);
    }

    /** Reads the declaration that is exported. */
    ScriptNode declaration() {
        ScriptNode declaration = statement(Place.LIST);
        cursor.require(declaration.is(Kind.VARIABLES)
                || declaration.is(Kind.FUNCTION_DECLARATION)
                || declaration.is(Kind.CLASS_DECLARATION));
        return declaration;
    }
}
