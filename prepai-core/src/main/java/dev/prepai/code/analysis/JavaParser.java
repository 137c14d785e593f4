package dev.prepai.code.analysis;

import dev.prepai.code.analysis.JavaFrame.Kind;
import java.util.List;
import java.util.Set;

/**
 * Reads members, statements and expressions in one pass over the tokens. What has begun and not ended stands on a stack of its
 * own, so that no nesting is too deep. A source need not be valid; what cannot be understood is passed over.
 */
final class JavaParser {
    private static final Set<String> OPENS_GROUP = Set.of("&&", "||", "(");

    private final JavaTokens tokens;
    private final JavaCursor cursor;
    private final JavaMembers members;
    private final JavaStatements statements;
    private final JavaExpressions expressions;

    JavaParser(JavaTokens tokens) {
        this.tokens = tokens;
        cursor = new JavaCursor(tokens);
        members = new JavaMembers(cursor);
        statements = new JavaStatements(cursor, members);
        expressions = new JavaExpressions(cursor, statements);
        while (!cursor.isOver()) {
            step();
        }
        cursor.end();
    }

    JavaFunction file() {
        return cursor.file;
    }

    List<FunctionMeasures> functions() {
        return cursor.functions.stream().map(JavaFunction::measures).toList();
    }

    List<Name> names() {
        return cursor.names.names();
    }

    List<Integer> unreachable() {
        return cursor.unreachable.stream().boxed().toList();
    }

    boolean isWellFormed() {
        return cursor.isWellFormed();
    }

    private void step() {
        if (cursor.at("}") || !cursor.atStart && (cursor.at(")") || cursor.at("]"))) {
            close();
        } else if (!cursor.atStart) {
            expressions.expression();
        } else if (cursor.top().is(Kind.TYPE)) {
            members.member();
        } else if (cursor.top().is(Kind.CONSTANTS)) {
            members.constant();
        } else {
            statements.statement();
        }
    }

    private void close() {
        int bracket = tokens.partner(cursor.position);
        if (bracket < 0 || !cursor.open.get(bracket)) {
            cursor.position++;
            return;
        }
        while (cursor.top().open() != bracket) {
            cursor.require(!cursor.atStart);
            cursor.pop();
        }
        cursor.require(cursor.atStart || !cursor.top().isBody() || cursor.top().is(Kind.CONSTANTS));
        cursor.leaveDead();
        JavaFrame closed = cursor.pop();
        cursor.position++;
        switch (closed.kind()) {
            case HEADER -> cursor.atStart = true;
            case BRACKETS -> afterBrackets(closed);
            default -> afterBody(closed);
        }
    }

    private void afterBrackets(JavaFrame closed) {
        int bracket = closed.open();
        String before = tokens.text(bracket - 1);
        if (tokens.isName(bracket - 1)) {
            String qualifier = tokens.text(bracket - 2);
            boolean own = qualifier.equals(".") ? tokens.text(bracket - 3).equals("this") : !qualifier.equals("new");
            int arguments = cursor.position - 2 == bracket ? 0 : closed.commas + 1;
            if (own && tokens.text(bracket).equals("(")) {
                cursor.top().function().call(before, arguments);
            }
        } else if (OPENS_GROUP.contains(tokens.text(cursor.position)) && !before.equals("!")) {
            cursor.top().logical = closed.logical;
        }
        cursor.atStart = false;
    }

    private void afterBody(JavaFrame closed) {
        if (closed.inExpression) {
            cursor.atStart = false;
            return;
        }
        switch (cursor.top().kind()) {
            case LAMBDA -> {
                cursor.pop();
                cursor.atStart = false;
            }
            case METHOD -> {
                cursor.pop();
                cursor.atStart = true;
            }
            case SELECTION -> {
                if (cursor.pop().inExpression) {
                    cursor.atStart = false;
                } else {
                    statements.endStatement();
                }
            }
            default -> statements.endStatement();
        }
    }
}
