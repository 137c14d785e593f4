package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonCursor.Unreadable;
import dev.prepai.code.analysis.PythonNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the statements of Python 3.12 (Python Language Reference, chapter 10) by recursive descent without a step back. A
 * statement that cannot be read is left out together with the rest of its line; its block, if it has one, is read as if it
 * stood by itself.
 */
final class PythonParser {
    private static final Set<String> AUGMENTED_ASSIGNMENTS =
            Set.of("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");

    private final PythonCursor cursor;
    private final PythonExpressions expressions;
    private final PythonPatterns patterns;

    private PythonParser(PythonTokens tokens) {
        cursor = new PythonCursor(tokens);
        expressions = new PythonExpressions(cursor);
        patterns = new PythonPatterns(cursor, expressions);
    }

    static PythonTree parse(PythonTokens tokens) {
        PythonParser parser = new PythonParser(tokens);
        PythonNode module = parser.module();
        return new PythonTree(tokens.tokens(), module, parser.cursor.wellFormed());
    }

    private PythonNode module() {
        List<PythonNode> statements = new ArrayList<>();
        while (!cursor.atEnd()) {
            statements(statements);
            cursor.accept(Token.Kind.DEDENT);
        }
        return cursor.node(Kind.BLOCK, 0, statements);
    }

    private void statements(List<PythonNode> statements) {
        while (!cursor.at(Token.Kind.DEDENT)) {
            int depth = cursor.depth();
            try {
                statement(statements);
            } catch (Unreadable unreadable) {
                cursor.skipLine(depth);
            }
        }
    }

    private void statement(List<PythonNode> statements) {
        if (cursor.accept(Token.Kind.INDENT)) {
            cursor.malformed();
            statements(statements);
            cursor.accept(Token.Kind.DEDENT);
        } else if (cursor.accept(Token.Kind.NEWLINE)) {
            cursor.malformed();
        } else if (isCompound()) {
            statements.add(compound());
        } else {
            simpleStatements(statements);
        }
    }

    private boolean isCompound() {
        Token token = cursor.peek(0);
        return switch (token.text()) {
            case "if", "while", "for", "try", "with", "def", "class", "async" -> token.kind() == Token.Kind.KEYWORD;
            case "@" -> token.kind() == Token.Kind.OPERATOR;
            case "match" -> token.kind() == Token.Kind.NAME && isMatch();
            default -> false;
        };
    }

    /** {@code match} is a keyword only before a block of cases; called once in a line, so that the time stays linear. */
    private boolean isMatch() {
        int end = 1;
        while (cursor.peek(end).kind() != Token.Kind.NEWLINE && cursor.peek(end).kind() != Token.Kind.DEDENT) {
            end++;
        }
        return end > 2
                && cursor.isAhead(end - 1, ":")
                && cursor.peek(end + 1).kind() == Token.Kind.INDENT
                && cursor.peek(end + 2).text().equals("case");
    }

    private PythonNode compound() {
        int first = cursor.position();
        return switch (cursor.next().text()) {
            case "if" -> conditional(first);
            case "while" -> whileLoop(first);
            case "for" -> forLoop(first);
            case "try" -> tryStatement(first);
            case "with" -> with(first);
            case "match" -> match(first);
            case "async" -> asynchronous(first);
            case "@" -> decorated();
            case "def" -> function(first, cursor.node(Kind.DECORATORS, first));
            default -> classDefinition(first, cursor.node(Kind.DECORATORS, first));
        };
    }

    private PythonNode asynchronous(int first) {
        if (cursor.accept("def")) {
            return function(first, cursor.node(Kind.DECORATORS, first));
        } else if (cursor.accept("for")) {
            return forLoop(first);
        }
        cursor.expect("with");
        return with(first);
    }

    private PythonNode conditional(int first) {
        List<PythonNode> children = new ArrayList<>();
        do {
            children.add(expressions.named());
            children.add(block());
        } while (cursor.accept("elif"));
        if (cursor.accept("else")) {
            children.add(block());
        }
        return cursor.node(Kind.IF, first, children);
    }

    private PythonNode whileLoop(int first) {
        List<PythonNode> children = new ArrayList<>();
        children.add(expressions.named());
        children.add(block());
        otherwise(children);
        return cursor.node(Kind.WHILE, first, children);
    }

    private PythonNode forLoop(int first) {
        List<PythonNode> children = new ArrayList<>();
        children.add(expressions.targets());
        cursor.expect("in");
        children.add(expressions.list());
        children.add(block());
        otherwise(children);
        return cursor.node(Kind.FOR, first, children);
    }

    private void otherwise(List<PythonNode> children) {
        int first = cursor.position();
        if (cursor.accept("else")) {
            children.add(cursor.node(Kind.ELSE, first, block()));
        }
    }

    private PythonNode tryStatement(int first) {
        List<PythonNode> children = new ArrayList<>();
        children.add(block());
        while (cursor.at("except")) {
            children.add(handler());
        }
        otherwise(children);
        int last = cursor.position();
        if (cursor.accept("finally")) {
            children.add(cursor.node(Kind.FINALLY, last, block()));
        }
        if (children.size() == 1) {
            cursor.malformed();
        }
        return cursor.node(Kind.TRY, first, children);
    }

    private PythonNode handler() {
        int first = cursor.position();
        cursor.expect("except");
        cursor.accept("*");
        List<PythonNode> children = new ArrayList<>();
        String name = "";
        if (!cursor.at(":")) {
            children.add(expressions.expression());
            name = cursor.accept("as") ? cursor.expect(Token.Kind.NAME) : "";
        }
        children.add(block());
        return cursor.node(Kind.HANDLER, name, first, children);
    }

    private PythonNode with(int first) {
        List<PythonNode> children = new ArrayList<>();
        do {
            children.add(expressions.withItem());
        } while (cursor.accept(",") && !cursor.at(":"));
        children.add(block());
        return cursor.node(Kind.WITH, first, children);
    }

    private PythonNode match(int first) {
        List<PythonNode> children = new ArrayList<>();
        children.add(expressions.list());
        cursor.expect(":");
        cursor.expect(Token.Kind.NEWLINE);
        cursor.expect(Token.Kind.INDENT);
        while (cursor.atSoftKeyword("case")) {
            children.add(matchCase());
        }
        if (!cursor.accept(Token.Kind.DEDENT)) {
            throw new Unreadable();
        }
        return cursor.node(Kind.MATCH, first, children);
    }

    private PythonNode matchCase() {
        int first = cursor.position();
        cursor.next();
        List<PythonNode> children = new ArrayList<>();
        children.add(patterns.patterns());
        if (cursor.accept("if")) {
            children.add(expressions.named());
        }
        children.add(block());
        return cursor.node(Kind.CASE, first, children);
    }

    private PythonNode decorated() {
        int start = cursor.position() - 1;
        List<PythonNode> decorators = new ArrayList<>();
        do {
            decorators.add(expressions.named());
            cursor.expect(Token.Kind.NEWLINE);
        } while (cursor.accept("@"));
        PythonNode all = cursor.node(Kind.DECORATORS, start, decorators);
        int first = cursor.position();
        if (cursor.accept("class")) {
            return classDefinition(first, all);
        }
        cursor.accept("async");
        cursor.expect("def");
        return function(first, all);
    }

    private PythonNode function(int first, PythonNode decorators) {
        String name = cursor.expect(Token.Kind.NAME);
        List<PythonNode> children = new ArrayList<>();
        children.add(decorators);
        children.add(typeParameters());
        cursor.expect("(");
        children.add(expressions.parameters(true));
        cursor.expect(")");
        int annotation = cursor.position();
        if (cursor.accept("->")) {
            children.add(cursor.node(Kind.ANNOTATION, annotation, expressions.list()));
        }
        children.add(block());
        return cursor.node(Kind.FUNCTION, name, first, children);
    }

    private PythonNode classDefinition(int first, PythonNode decorators) {
        String name = cursor.expect(Token.Kind.NAME);
        List<PythonNode> children = new ArrayList<>();
        children.add(decorators);
        children.add(typeParameters());
        int arguments = cursor.position();
        children.add(cursor.accept("(") ? expressions.call(arguments) : cursor.node(Kind.CALL, arguments));
        children.add(block());
        return cursor.node(Kind.CLASS, name, first, children);
    }

    private PythonNode typeParameters() {
        int first = cursor.position();
        List<PythonNode> children = new ArrayList<>();
        if (cursor.accept("[")) {
            do {
                children.add(typeParameter());
            } while (cursor.accept(",") && !cursor.at("]"));
            cursor.expect("]");
        }
        return cursor.node(Kind.TYPE_PARAMETERS, first, children);
    }

    private PythonNode typeParameter() {
        int first = cursor.position();
        if (!cursor.accept("*")) {
            cursor.accept("**");
        }
        String name = cursor.expect(Token.Kind.NAME);
        List<PythonNode> children = new ArrayList<>();
        if (cursor.accept(":")) {
            children.add(expressions.expression());
        }
        return cursor.node(Kind.PARAMETER, name, first, children);
    }

    private PythonNode block() {
        cursor.expect(":");
        int first = cursor.position();
        List<PythonNode> statements = new ArrayList<>();
        if (!cursor.accept(Token.Kind.NEWLINE)) {
            simpleStatements(statements);
        } else if (cursor.accept(Token.Kind.INDENT)) {
            statements(statements);
            cursor.accept(Token.Kind.DEDENT);
        } else {
            cursor.malformed();
        }
        return cursor.node(Kind.BLOCK, first, statements);
    }

    private void simpleStatements(List<PythonNode> statements) {
        do {
            statements.add(simpleStatement());
        } while (cursor.accept(";") && !cursor.at(Token.Kind.NEWLINE));
        cursor.expect(Token.Kind.NEWLINE);
    }

    private PythonNode simpleStatement() {
        int first = cursor.position();
        if (isTypeAlias()) {
            return typeAlias(first);
        } else if (!cursor.at(Token.Kind.KEYWORD)) {
            return expressionStatement(first);
        }
        return switch (cursor.peek(0).text()) {
            case "pass" -> word(Kind.PASS);
            case "break" -> word(Kind.BREAK);
            case "continue" -> word(Kind.CONTINUE);
            case "return" -> optionalValues(Kind.RETURN);
            case "raise" -> raise(first);
            case "del" -> optionalValues(Kind.DELETE);
            case "assert" -> assertion(first);
            case "global" -> names(Kind.GLOBAL);
            case "nonlocal" -> names(Kind.NONLOCAL);
            case "import" -> imports(first);
            case "from" -> fromImport(first);
            default -> expressionStatement(first);
        };
    }

    private PythonNode word(Kind kind) {
        int first = cursor.position();
        cursor.next();
        return cursor.node(kind, first);
    }

    private PythonNode optionalValues(Kind kind) {
        int first = cursor.position();
        cursor.next();
        return expressions.isAhead() ? cursor.node(kind, first, expressions.list()) : cursor.node(kind, first);
    }

    private PythonNode raise(int first) {
        cursor.next();
        List<PythonNode> children = new ArrayList<>();
        if (expressions.isAhead()) {
            children.add(expressions.expression());
            if (cursor.accept("from")) {
                children.add(expressions.expression());
            }
        }
        return cursor.node(Kind.RAISE, first, children);
    }

    private PythonNode assertion(int first) {
        cursor.next();
        List<PythonNode> children = new ArrayList<>();
        children.add(expressions.expression());
        if (cursor.accept(",")) {
            children.add(expressions.expression());
        }
        return cursor.node(Kind.ASSERT, first, children);
    }

    private PythonNode names(Kind kind) {
        int first = cursor.position();
        cursor.next();
        List<PythonNode> children = new ArrayList<>();
        do {
            int name = cursor.position();
            children.add(cursor.node(Kind.NAME, cursor.expect(Token.Kind.NAME), name, List.of()));
        } while (cursor.accept(","));
        return cursor.node(kind, first, children);
    }

    private PythonNode imports(int first) {
        cursor.next();
        List<PythonNode> children = new ArrayList<>();
        do {
            int start = cursor.position();
            String name = cursor.expect(Token.Kind.NAME);
            while (cursor.accept(".")) {
                cursor.expect(Token.Kind.NAME);
            }
            children.add(importedName(start, name));
        } while (cursor.accept(","));
        return cursor.node(Kind.IMPORT, first, children);
    }

    private PythonNode fromImport(int first) {
        cursor.next();
        String module = importedModule();
        cursor.expect("import");
        List<PythonNode> children = new ArrayList<>();
        boolean bracket = cursor.accept("(");
        if (!cursor.accept("*")) {
            do {
                int start = cursor.position();
                children.add(importedName(start, cursor.expect(Token.Kind.NAME)));
            } while (cursor.accept(",") && !cursor.at(")"));
        }
        if (bracket) {
            cursor.expect(")");
        }
        return cursor.node(Kind.IMPORT, module, first, children);
    }

    private String importedModule() {
        boolean relative = false;
        while (cursor.accept(".") || cursor.accept("...")) {
            relative = true;
        }
        String name = relative && cursor.at("import") ? "" : cursor.expect(Token.Kind.NAME);
        while (cursor.accept(".")) {
            cursor.expect(Token.Kind.NAME);
        }
        return name;
    }

    private PythonNode importedName(int first, String name) {
        String bound = cursor.accept("as") ? cursor.expect(Token.Kind.NAME) : name;
        return cursor.node(Kind.IMPORTED_NAME, bound, first, List.of());
    }

    private boolean isTypeAlias() {
        return cursor.atSoftKeyword("type")
                && cursor.peek(1).kind() == Token.Kind.NAME
                && (cursor.isAhead(2, "=") || cursor.isAhead(2, "["));
    }

    private PythonNode typeAlias(int first) {
        cursor.next();
        String name = cursor.expect(Token.Kind.NAME);
        PythonNode parameters = typeParameters();
        cursor.expect("=");
        return cursor.node(Kind.TYPE_ALIAS, name, first, List.of(parameters, expressions.expression()));
    }

    private PythonNode expressionStatement(int first) {
        PythonNode left = expressions.list();
        if (cursor.accept(":")) {
            return annotated(first, left);
        } else if (cursor.at(Token.Kind.OPERATOR)
                && AUGMENTED_ASSIGNMENTS.contains(cursor.peek(0).text())) {
            String operator = cursor.next().text();
            checkTarget(left);
            return cursor.node(Kind.AUGMENTED_ASSIGNMENT, operator, first, List.of(left, expressions.list()));
        } else if (!cursor.at("=")) {
            return cursor.node(Kind.EXPRESSION, first, left);
        }
        List<PythonNode> children = new ArrayList<>();
        children.add(left);
        while (cursor.accept("=")) {
            checkTarget(children.get(children.size() - 1));
            children.add(expressions.list());
        }
        return cursor.node(Kind.ASSIGNMENT, first, children);
    }

    private PythonNode annotated(int first, PythonNode target) {
        checkTarget(target);
        List<PythonNode> children = new ArrayList<>();
        children.add(target);
        int annotation = cursor.position();
        children.add(cursor.node(Kind.ANNOTATION, annotation, expressions.expression()));
        if (cursor.accept("=")) {
            children.add(expressions.list());
        }
        return cursor.node(Kind.ANNOTATED_ASSIGNMENT, first, children);
    }

    private void checkTarget(PythonNode target) {
        boolean assignable = switch (target.kind()) {
            case NAME, TUPLE, LIST, STARRED -> true;
            case PRIMARY -> !target.lastChild().is(Kind.CALL);
            default -> false;
        };
        if (!assignable) {
            cursor.malformed();
        }
    }
}
