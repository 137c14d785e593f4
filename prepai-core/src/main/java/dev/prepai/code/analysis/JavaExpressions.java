package dev.prepai.code.analysis;

import dev.prepai.code.analysis.JavaFrame.Kind;
import java.util.List;
import java.util.Set;

/** Reads expressions, with the lambdas, anonymous classes and labels that stand in them or end at them. */
final class JavaExpressions {
    private static final Set<String> AFTER_DECLARATOR = Set.of("=", ",", ";", "[");
    private static final Set<String> OPENS_GROUP = Set.of("&&", "||", "(");
    private static final Set<String> BEFORE_NO_GUARD = Set.of("case", ",", ".");

    private final JavaCursor cursor;
    private final JavaTokens tokens;
    private final JavaStatements statements;

    JavaExpressions(JavaCursor cursor, JavaStatements statements) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.statements = statements;
    }

    void expression() {
        switch (tokens.text(cursor.position)) {
            case "(", "[" -> bracket();
            case "{" -> brace();
            case ";" -> semicolon();
            case "," -> comma();
            case ":" -> colon();
            case "->" -> arrow();
            case "?" -> condition();
            case "&&", "||" -> logical();
            case "switch" -> statements.selection();
            case "<" -> cursor.position = Math.max(cursor.position, tokens.partner(cursor.position)) + 1;
            case "instanceof" -> {
                cursor.position++;
                cursor.pattern();
            }
            case "if",
                    "else",
                    "for",
                    "while",
                    "do",
                    "try",
                    "catch",
                    "finally",
                    "case",
                    "return",
                    "throw",
                    "break",
                    "continue" -> keyword();
            default -> word();
        }
    }

    private void bracket() {
        int close = tokens.partner(cursor.position);
        if (close > 0
                && tokens.text(close + 1).equals("->")
                && !(cursor.top().is(Kind.SWITCH) && cursor.top().inLabel)) {
            lambda(tokens.parameters(cursor.position), close + 1);
            return;
        }
        String logical = OPENS_GROUP.contains(tokens.text(cursor.position - 1)) ? cursor.top().logical : "";
        cursor.pushBracket(Kind.BRACKETS);
        cursor.top().logical = logical;
        cursor.pattern();
    }

    private void brace() {
        if (tokens.text(cursor.position - 1).equals(")") || cursor.top().is(Kind.CONSTANTS)) {
            cursor.pushBracket(Kind.TYPE);
            cursor.top().name = "<anonymous>";
            cursor.top().inExpression = true;
            cursor.atStart = true;
        } else {
            cursor.pushBracket(Kind.BRACKETS);
        }
    }

    private void lambda(List<Integer> parameters, int arrow) {
        int end = cursor.top().end();
        parameters.forEach(index -> cursor.names.local(Name.Kind.PARAMETER, index, end));
        boolean named = tokens.text(cursor.position - 1).equals("=") && tokens.isName(cursor.position - 2);
        String name = named ? tokens.text(cursor.position - 2) : "<anonymous>";
        cursor.pushFunction(
                Kind.LAMBDA, cursor.top().function().lambda(name, tokens.line(cursor.position), parameters.size()));
        cursor.position = arrow + 1;
        if (cursor.at("{")) {
            cursor.pushBracket(Kind.BLOCK);
            cursor.atStart = true;
        }
    }

    private void semicolon() {
        cursor.endExpression();
        cursor.position++;
        if (cursor.top().is(Kind.HEADER)) {
            cursor.declaration(Name.Kind.PARAMETER);
        } else if (cursor.top().is(Kind.CONSTANTS)) {
            cursor.top().become(Kind.TYPE);
            cursor.atStart = true;
        } else {
            statements.endStatement();
        }
    }

    private void comma() {
        cursor.endExpression();
        cursor.position++;
        JavaFrame frame = cursor.top();
        frame.commas++;
        if (frame.is(Kind.CONSTANTS)) {
            cursor.atStart = true;
        } else if (frame.declares != null) {
            declarator(frame, frame.declares);
        } else {
            cursor.pattern();
        }
    }

    private void declarator(JavaFrame frame, Name.Kind kind) {
        if (tokens.isName(cursor.position) && AFTER_DECLARATOR.contains(tokens.text(cursor.position + 1))) {
            if (frame.is(Kind.TYPE)) {
                cursor.names.member(kind, cursor.position, frame.visible);
            } else {
                cursor.names.local(kind, cursor.position, frame.end());
            }
            cursor.position++;
        }
    }

    private void colon() {
        while (cursor.top().isOpenEnded() && !cursor.top().is(Kind.CONDITION)) {
            cursor.pop();
        }
        cursor.position++;
        if (cursor.top().is(Kind.CONDITION)) {
            cursor.top().become(Kind.ALTERNATIVE);
        } else {
            cursor.top().logical = "";
            endLabel();
        }
    }

    private void arrow() {
        cursor.endExpression();
        cursor.require(cursor.top().inLabel);
        cursor.position++;
        endLabel();
    }

    private void endLabel() {
        if (cursor.top().inLabel) {
            cursor.top().inLabel = false;
            cursor.atStart = true;
        }
    }

    private void condition() {
        JavaFrame frame = cursor.top();
        frame.function().decision();
        frame.function().structure(frame.nesting());
        cursor.push(frame.inner(Kind.CONDITION, 1, 0));
        cursor.position++;
    }

    private void logical() {
        JavaFrame frame = cursor.top();
        frame.function().decision();
        if (!cursor.at(frame.logical)) {
            frame.function().cognitive();
        }
        frame.logical = tokens.text(cursor.position);
        cursor.position++;
    }

    /** Begins a statement although the one before has no end. */
    private void keyword() {
        cursor.require(false);
        if (cursor.top().is(Kind.BLOCK) || cursor.top().is(Kind.SWITCH)) {
            cursor.atStart = true;
        } else {
            cursor.position++;
        }
    }

    private void word() {
        boolean name = tokens.isName(cursor.position);
        if (name && tokens.text(cursor.position + 1).equals("->") && !cursor.top().inLabel) {
            lambda(List.of(cursor.position), cursor.position + 1);
            return;
        }
        if (name
                && cursor.top().inLabel
                && cursor.at("when")
                && !BEFORE_NO_GUARD.contains(tokens.text(cursor.position - 1))) {
            tokens.becomeKeyword(cursor.position);
            cursor.top().function().decision();
        }
        cursor.position++;
    }
}
