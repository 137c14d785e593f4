package dev.prepai.code.analysis;

import dev.prepai.code.analysis.JavaFrame.Kind;
import java.util.Set;

/** Reads statements, and tells which of them nothing leads to. */
final class JavaStatements {
    private static final Set<String> AFTER_NAME_YIELD = Set.of("=", ".", "[", "++", "--");

    private final JavaCursor cursor;
    private final JavaTokens tokens;
    private final JavaMembers members;

    JavaStatements(JavaCursor cursor, JavaMembers members) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.members = members;
    }

    void statement() {
        noticeDead();
        switch (tokens.text(cursor.position)) {
            case "{" -> cursor.pushBracket(cursor.top().is(Kind.SELECTION) ? Kind.SWITCH : Kind.BLOCK);
            case ";" -> {
                cursor.position++;
                endStatement();
            }
            case "if" -> {
                structure(Kind.IF);
                header();
            }
            case "for", "while" -> {
                structure(Kind.LOOP);
                header();
            }
            case "do" -> structure(Kind.DO);
            case "try" -> {
                cursor.push(cursor.top().inner(Kind.TRY, 0, 1));
                cursor.position++;
                if (cursor.at("(")) {
                    header();
                }
            }
            case "switch" -> selection();
            case "synchronized" -> {
                cursor.position++;
                cursor.push(cursor.top().inner(Kind.SYNCHRONIZED, 0, 0));
                header();
            }
            case "case", "default" -> label();
            case "return", "throw", "break", "continue" -> leave();
            case "else", "catch", "finally" -> {
                cursor.require(false);
                cursor.position++;
            }
            default -> simpleStatement();
        }
    }

    private void simpleStatement() {
        int at = tokens.afterModifiers(cursor.position);
        if (tokens.isName(at) && tokens.text(at + 1).equals(":")) {
            cursor.position = at + 2;
        } else if (tokens.beginsType(at)) {
            members.type(at);
        } else if (cursor.at("yield") && !AFTER_NAME_YIELD.contains(tokens.text(cursor.position + 1))) {
            tokens.becomeKeyword(cursor.position);
            leave();
        } else {
            cursor.declaration(Name.Kind.VARIABLE);
            cursor.atStart = false;
        }
    }

    private void structure(Kind kind) {
        JavaFrame frame = cursor.top();
        frame.function().decision();
        frame.function().structure(frame.nesting());
        cursor.push(frame.inner(kind, 1, 1));
        cursor.position++;
    }

    /** Reads into the parentheses of a structure, which do not stand in it yet. */
    private void header() {
        if (!cursor.at("(")) {
            cursor.require(false);
            cursor.atStart = true;
            return;
        }
        JavaFrame structure = cursor.top();
        boolean nested = !structure.is(Kind.TRY) && !structure.is(Kind.SYNCHRONIZED);
        cursor.open.set(cursor.position);
        cursor.push(new JavaFrame(
                Kind.HEADER,
                structure.function(),
                cursor.position,
                structure.nesting() - (nested ? 1 : 0),
                structure.depth(),
                structure.end()));
        cursor.position++;
        cursor.atStart = false;
        cursor.declaration(structure.is(Kind.LOOP) ? Name.Kind.LOOP_VARIABLE : Name.Kind.PARAMETER);
    }

    void selection() {
        JavaFrame frame = cursor.top();
        frame.function().structure(frame.nesting());
        cursor.push(frame.inner(Kind.SELECTION, 1, 1));
        cursor.top().inExpression = !cursor.atStart;
        cursor.position++;
        header();
    }

    private void label() {
        cursor.leaveDead();
        if (!cursor.top().is(Kind.SWITCH)) {
            cursor.require(false);
            cursor.position++;
            cursor.atStart = false;
            return;
        }
        if (cursor.at("case")) {
            cursor.top().function().decision();
        }
        cursor.top().inLabel = true;
        cursor.position++;
        cursor.atStart = false;
        cursor.pattern();
    }

    private void leave() {
        JavaFrame frame = cursor.top();
        frame.leaving = frame.is(Kind.BLOCK) || frame.is(Kind.SWITCH);
        boolean jump = cursor.at("break") || cursor.at("continue");
        cursor.position++;
        if (jump && tokens.isName(cursor.position)) {
            frame.function().cognitive();
        }
        cursor.atStart = false;
    }

    private void noticeDead() {
        JavaFrame frame = cursor.top();
        if (frame.left && frame.deadFrom == 0 && !cursor.at("}") && !cursor.at("case") && !cursor.at("default")) {
            frame.deadFrom = tokens.line(cursor.position);
        }
    }

    /** Ends a statement and every structure that ends with it. */
    void endStatement() {
        while (!cursor.top().isBody() && !continues()) {
            cursor.pop();
        }
        JavaFrame frame = cursor.top();
        if (frame.isBody()) {
            frame.left |= frame.leaving;
            frame.leaving = false;
            frame.logical = "";
            frame.declares = null;
            cursor.atStart = true;
        }
    }

    /** Reads on behind a statement in a structure, if there is more of it. */
    private boolean continues() {
        switch (cursor.top().kind()) {
            case IF -> {
                return otherwise();
            }
            case DO -> {
                cursor.require(cursor.at("while"));
                cursor.pop();
                cursor.position += cursor.at("while") ? 1 : 0;
                cursor.atStart = false;
                return true;
            }
            case TRY -> {
                return handler();
            }
            case BRACKETS, HEADER, LAMBDA, METHOD, CONDITION, ALTERNATIVE -> {
                cursor.atStart = false;
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean otherwise() {
        if (!cursor.at("else")) {
            return false;
        }
        JavaFrame frame = cursor.top();
        frame.function().cognitive();
        cursor.position++;
        cursor.atStart = true;
        if (cursor.at("if")) {
            frame.function().decision();
            cursor.position++;
            header();
        } else {
            frame.become(Kind.LOOP);
        }
        return true;
    }

    private boolean handler() {
        cursor.atStart = true;
        if (cursor.at("finally")) {
            cursor.top().become(Kind.LOOP);
            cursor.position++;
            return true;
        }
        if (!cursor.at("catch")) {
            return false;
        }
        JavaFrame frame = cursor.top();
        frame.function().decision();
        frame.function().structure(frame.nesting());
        cursor.push(frame.inner(Kind.CATCH, 1, 0));
        cursor.position++;
        if (cursor.at("(") && tokens.partner(cursor.position) > 0) {
            int body = tokens.partner(cursor.position) + 1;
            tokens.parameters(cursor.position)
                    .forEach(index -> cursor.names.local(Name.Kind.PARAMETER, index, tokens.end(body)));
            cursor.position = body;
        }
        cursor.require(cursor.at("{"));
        return true;
    }
}
