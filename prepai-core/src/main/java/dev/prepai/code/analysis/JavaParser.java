package dev.prepai.code.analysis;

import dev.prepai.code.analysis.JavaFrame.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads members, statements and expressions in one pass over the tokens. What has begun and not ended stands on a stack of its
 * own, so that no nesting is too deep. A source need not be valid; what cannot be understood is passed over.
 */
final class JavaParser {
    private static final Set<String> OPENS_GROUP = Set.of("&&", "||", "(");

    private static final Set<String> ENDS_HEADER = Set.of("{", ";", "}");
    private static final Set<String> AFTER_PARAMETERS = Set.of("{", ";", "}", "=", "default");
    private static final Set<String> AFTER_NAME_YIELD = Set.of("=", ".", "[", "++", "--");
    private static final Set<String> AFTER_DECLARATOR = Set.of("=", ",", ";", "[");
    private static final Set<String> BEFORE_NO_GUARD = Set.of("case", ",", ".");
    private final JavaTokens tokens;
    private final JavaNames names;
    private final Deque<JavaFrame> frames = new ArrayDeque<>();
    private final BitSet open = new BitSet();
    private final List<JavaFunction> functions = new ArrayList<>();
    private final BitSet unreachable = new BitSet();
    private final JavaFunction file = new JavaFunction("", 1, -1);
    private int position;
    /** Whether a statement or a member begins here; otherwise an expression goes on. */
    private boolean atStart = true;

    private boolean wellFormed = true;

    JavaParser(JavaTokens tokens) {
        this.tokens = tokens;
        names = new JavaNames(tokens);
        frames.push(new JavaFrame(Kind.TYPE, file, -1, 0, 0, tokens.size()));
        while (position < tokens.size()) {
            step();
        }
        require(atStart && frames.size() == 1);
        while (frames.size() > 1) {
            pop();
        }
    }

    JavaFunction file() {
        return file;
    }

    List<FunctionMeasures> functions() {
        return functions.stream().map(JavaFunction::measures).toList();
    }

    List<Name> names() {
        return names.names();
    }

    List<Integer> unreachable() {
        return unreachable.stream().boxed().toList();
    }

    boolean isWellFormed() {
        return wellFormed;
    }

    private void step() {
        if (!atStart) {
            expression();
        } else if (top().is(Kind.TYPE)) {
            member();
        } else if (top().is(Kind.CONSTANTS)) {
            constant();
        } else {
            statement();
        }
    }

    private void require(boolean condition) {
        wellFormed &= condition;
    }

    // Stack

    private JavaFrame top() {
        return frames.element();
    }

    private boolean at(String text) {
        return tokens.text(position).equals(text);
    }

    private void push(JavaFrame frame) {
        frame.function().depth(frame.depth());
        frames.push(frame);
    }

    private void pushBracket(Kind kind) {
        boolean brace = at("{");
        open.set(position);
        push(top().bracket(kind, position, brace ? tokens.end(position) : top().end()));
        position++;
    }

    private void pushFunction(Kind kind, JavaFunction function) {
        functions.add(function);
        push(top().inner(kind, function));
    }

    private JavaFrame pop() {
        JavaFrame frame = frames.pop();
        if (frame.open() >= 0) {
            open.clear(frame.open());
        }
        if (frame.is(Kind.METHOD) || frame.is(Kind.LAMBDA)) {
            frame.function().end(tokens.lastLine(position - 1));
            top().function().nest(frame.function(), top().nesting());
        }
        return frame;
    }

    /** Ends the lambdas and conditional expressions that go as far as the expression. */
    private void endExpression() {
        while (top().isOpenEnded()) {
            pop();
        }
        top().logical = "";
    }

    private void close() {
        int bracket = tokens.partner(position);
        if (bracket < 0 || !open.get(bracket)) {
            position++;
            return;
        }
        while (top().open() != bracket) {
            require(!atStart);
            pop();
        }
        require(atStart || !top().isBody() || top().is(Kind.CONSTANTS));
        leaveDead();
        JavaFrame closed = pop();
        position++;
        switch (closed.kind()) {
            case HEADER -> atStart = true;
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
            int arguments = position - 2 == bracket ? 0 : closed.commas + 1;
            if (own && tokens.text(bracket).equals("(")) {
                top().function().call(before, arguments);
            }
        } else if (OPENS_GROUP.contains(tokens.text(position)) && !before.equals("!")) {
            top().logical = closed.logical;
        }
        atStart = false;
    }

    private void afterBody(JavaFrame closed) {
        if (closed.inExpression) {
            atStart = false;
            return;
        }
        switch (top().kind()) {
            case LAMBDA -> {
                pop();
                atStart = false;
            }
            case METHOD -> {
                pop();
                atStart = true;
            }
            case SELECTION -> {
                if (pop().inExpression) {
                    atStart = false;
                } else {
                    endStatement();
                }
            }
            default -> endStatement();
        }
    }

    // Members

    private void member() {
        int at = position;
        boolean visible = true;
        boolean annotated = false;
        while (at < tokens.size()) {
            if (tokens.beginsType(at)) {
                type(at);
                return;
            }
            switch (tokens.text(at)) {
                case "import", "package" -> {
                    imports(at);
                    return;
                }
                case "(" -> {
                    parenthesis(at, visible || annotated);
                    return;
                }
                case "{" -> {
                    initializer(at);
                    return;
                }
                case "=", ",", ";" -> {
                    fields(at, visible || annotated);
                    return;
                }
                case "}" -> {
                    require(at == position);
                    position = at;
                    close();
                    return;
                }
                case "private" -> {
                    visible = false;
                    at++;
                }
                case "@" -> {
                    annotated = true;
                    at = tokens.text(at + 1).equals("interface") ? at + 1 : tokens.afterAnnotation(at);
                }
                default -> at = Math.max(at, tokens.partner(at)) + 1;
            }
        }
        require(false);
        position = tokens.size();
    }

    private void type(int keyword) {
        if (tokens.isName(keyword)) {
            tokens.becomeKeyword(keyword);
        }
        names.member(Name.Kind.CLASS, keyword + 1, true);
        int at = keyword + 2;
        while (at < tokens.size() && !ENDS_HEADER.contains(tokens.text(at))) {
            if (tokens.text(at).equals("(")) {
                tokens.parameters(at).forEach(index -> names.member(Name.Kind.PARAMETER, index, true));
            }
            at = Math.max(at, tokens.partner(at)) + 1;
        }
        position = at;
        if (at("{")) {
            pushBracket(tokens.text(keyword).equals("enum") ? Kind.CONSTANTS : Kind.TYPE);
            top().name = tokens.text(keyword + 1);
            atStart = true;
        } else {
            require(false);
            atStart = false;
        }
    }

    private void imports(int from) {
        int end = from;
        while (end < tokens.size() && !tokens.text(end).equals(";")) {
            end++;
        }
        boolean module = tokens.text(from + 1).equals("module") && tokens.isName(from + 2);
        names.ignore(from, end);
        if (tokens.text(from).equals("import") && tokens.isName(end - 1) && !module) {
            names.member(Name.Kind.IMPORT, end - 1, false);
        }
        require(end < tokens.size());
        position = end + 1;
    }

    private void parenthesis(int at, boolean visible) {
        int body = tokens.partner(at) + 1;
        if (!tokens.isName(at - 1) || body == 0) {
            require(false);
            position = at;
            atStart = false;
            return;
        }
        while (body < tokens.size() && !AFTER_PARAMETERS.contains(tokens.text(body))) {
            body++;
        }
        String name = tokens.text(at - 1);
        if (!name.equals(top().name)) {
            names.member(Name.Kind.FUNCTION, at - 1, visible);
        } else {
            names.ignore(at - 1, at);
        }
        position = body;
        if (at("{")) {
            List<Integer> parameters = tokens.parameters(at);
            parameters.forEach(index -> names.local(Name.Kind.PARAMETER, index, tokens.end(position)));
            method(name, at - 1, parameters.size());
        } else {
            tokens.parameters(at).forEach(index -> names.ignore(index, index + 1));
            atStart = at(";");
            position += at("}") ? 0 : 1;
        }
    }

    private void method(String name, int at, int parameters) {
        String type = top().name;
        pushFunction(
                Kind.METHOD, new JavaFunction(type.isEmpty() ? name : type + "." + name, tokens.line(at), parameters));
        pushBracket(Kind.BLOCK);
        atStart = true;
    }

    private void initializer(int at) {
        String before = at > position ? tokens.text(at - 1) : "";
        int first = at > position ? at - 1 : at;
        position = at;
        if (!before.isEmpty() && before.equals(top().name)) {
            names.ignore(first, at);
            method(before, first, 0);
        } else {
            require(before.isEmpty() || before.equals("static"));
            method(before.isEmpty() ? "<initializer>" : "<static initializer>", first, 0);
        }
    }

    private void fields(int at, boolean visible) {
        int name = at - 1;
        while (tokens.text(name).equals("]")) {
            name -= 2;
        }
        if (name > position && tokens.isName(name)) {
            names.member(Name.Kind.VARIABLE, name, visible);
        } else {
            require(at == position && at(";"));
        }
        position = at;
        atStart = false;
        top().visible = visible;
        top().declares = Name.Kind.VARIABLE;
    }

    private void constant() {
        switch (tokens.text(position)) {
            case "@" -> position = tokens.afterAnnotation(position);
            case ";" -> {
                top().become(Kind.TYPE);
                position++;
            }
            case "}" -> close();
            default -> {
                require(tokens.isName(position) || at(","));
                names.ignore(position, position + 1);
                atStart = at(",");
                position++;
            }
        }
    }

    // Statements

    private void statement() {
        noticeDead();
        switch (tokens.text(position)) {
            case "{" -> pushBracket(top().is(Kind.SELECTION) ? Kind.SWITCH : Kind.BLOCK);
            case "}" -> close();
            case ";" -> {
                position++;
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
                push(top().inner(Kind.TRY, 0, 1));
                position++;
                if (at("(")) {
                    header();
                }
            }
            case "switch" -> selection();
            case "synchronized" -> {
                position++;
                push(top().inner(Kind.SYNCHRONIZED, 0, 0));
                header();
            }
            case "case", "default" -> label();
            case "return", "throw", "break", "continue" -> leave();
            case "else", "catch", "finally" -> {
                require(false);
                position++;
            }
            default -> simpleStatement();
        }
    }

    private void simpleStatement() {
        int at = tokens.afterModifiers(position);
        if (tokens.isName(at) && tokens.text(at + 1).equals(":")) {
            position = at + 2;
        } else if (tokens.beginsType(at)) {
            type(at);
        } else if (at("yield") && !AFTER_NAME_YIELD.contains(tokens.text(position + 1))) {
            tokens.becomeKeyword(position);
            leave();
        } else {
            declaration(Name.Kind.VARIABLE);
            atStart = false;
        }
    }

    private void structure(Kind kind) {
        JavaFrame frame = top();
        frame.function().decision();
        frame.function().structure(frame.nesting());
        push(frame.inner(kind, 1, 1));
        position++;
    }

    /** Reads into the parentheses of a structure, which do not stand in it yet. */
    private void header() {
        if (!at("(")) {
            require(false);
            atStart = true;
            return;
        }
        JavaFrame structure = top();
        boolean nested = !structure.is(Kind.TRY) && !structure.is(Kind.SYNCHRONIZED);
        open.set(position);
        push(new JavaFrame(
                Kind.HEADER,
                structure.function(),
                position,
                structure.nesting() - (nested ? 1 : 0),
                structure.depth(),
                structure.end()));
        position++;
        atStart = false;
        declaration(structure.is(Kind.LOOP) ? Name.Kind.LOOP_VARIABLE : Name.Kind.PARAMETER);
    }

    private void selection() {
        JavaFrame frame = top();
        frame.function().structure(frame.nesting());
        push(frame.inner(Kind.SELECTION, 1, 1));
        top().inExpression = !atStart;
        position++;
        header();
    }

    private void label() {
        leaveDead();
        if (!top().is(Kind.SWITCH)) {
            require(false);
            position++;
            atStart = false;
            return;
        }
        if (at("case")) {
            top().function().decision();
        }
        top().inLabel = true;
        position++;
        atStart = false;
        pattern();
    }

    private void leave() {
        JavaFrame frame = top();
        frame.leaving = frame.is(Kind.BLOCK) || frame.is(Kind.SWITCH);
        boolean jump = at("break") || at("continue");
        position++;
        if (jump && tokens.isName(position)) {
            frame.function().cognitive();
        }
        atStart = false;
    }

    private void noticeDead() {
        JavaFrame frame = top();
        if (frame.left && frame.deadFrom == 0 && !at("}") && !at("case") && !at("default")) {
            frame.deadFrom = tokens.line(position);
        }
    }

    private void leaveDead() {
        JavaFrame frame = top();
        if (frame.deadFrom > 0) {
            unreachable.set(frame.deadFrom, tokens.lastLine(position - 1) + 1);
        }
        frame.deadFrom = 0;
        frame.left = false;
    }

    /** Ends a statement and every structure that ends with it. */
    private void endStatement() {
        while (!top().isBody() && !continues()) {
            pop();
        }
        JavaFrame frame = top();
        if (frame.isBody()) {
            frame.left |= frame.leaving;
            frame.leaving = false;
            frame.logical = "";
            frame.declares = null;
            atStart = true;
        }
    }

    /** Reads on behind a statement in a structure, if there is more of it. */
    private boolean continues() {
        switch (top().kind()) {
            case IF -> {
                return otherwise();
            }
            case DO -> {
                require(at("while"));
                pop();
                position += at("while") ? 1 : 0;
                atStart = false;
                return true;
            }
            case TRY -> {
                return handler();
            }
            case BRACKETS, HEADER, LAMBDA, METHOD, CONDITION, ALTERNATIVE -> {
                atStart = false;
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean otherwise() {
        if (!at("else")) {
            return false;
        }
        JavaFrame frame = top();
        frame.function().cognitive();
        position++;
        atStart = true;
        if (at("if")) {
            frame.function().decision();
            position++;
            header();
        } else {
            frame.become(Kind.LOOP);
        }
        return true;
    }

    private boolean handler() {
        atStart = true;
        if (at("finally")) {
            top().become(Kind.LOOP);
            position++;
            return true;
        }
        if (!at("catch")) {
            return false;
        }
        JavaFrame frame = top();
        frame.function().decision();
        frame.function().structure(frame.nesting());
        push(frame.inner(Kind.CATCH, 1, 0));
        position++;
        if (at("(") && tokens.partner(position) > 0) {
            int body = tokens.partner(position) + 1;
            tokens.parameters(position).forEach(index -> names.local(Name.Kind.PARAMETER, index, tokens.end(body)));
            position = body;
        }
        require(at("{"));
        return true;
    }

    // Expressions

    private void expression() {
        switch (tokens.text(position)) {
            case "(", "[" -> bracket();
            case "{" -> brace();
            case ")", "]", "}" -> close();
            case ";" -> semicolon();
            case "," -> comma();
            case ":" -> colon();
            case "->" -> arrow();
            case "?" -> condition();
            case "&&", "||" -> logical();
            case "switch" -> selection();
            case "<" -> position = Math.max(position, tokens.partner(position)) + 1;
            case "instanceof" -> {
                position++;
                pattern();
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
        int close = tokens.partner(position);
        if (close > 0 && tokens.text(close + 1).equals("->") && !(top().is(Kind.SWITCH) && top().inLabel)) {
            lambda(tokens.parameters(position), close + 1);
            return;
        }
        String logical = OPENS_GROUP.contains(tokens.text(position - 1)) ? top().logical : "";
        pushBracket(Kind.BRACKETS);
        top().logical = logical;
        pattern();
    }

    private void brace() {
        if (tokens.text(position - 1).equals(")") || top().is(Kind.CONSTANTS)) {
            pushBracket(Kind.TYPE);
            top().name = "<anonymous>";
            top().inExpression = true;
            atStart = true;
        } else {
            pushBracket(Kind.BRACKETS);
        }
    }

    private void lambda(List<Integer> parameters, int arrow) {
        int end = top().end();
        parameters.forEach(index -> names.local(Name.Kind.PARAMETER, index, end));
        boolean named = tokens.text(position - 1).equals("=") && tokens.isName(position - 2);
        String name = named ? tokens.text(position - 2) : "<anonymous>";
        pushFunction(Kind.LAMBDA, top().function().lambda(name, tokens.line(position), parameters.size()));
        position = arrow + 1;
        if (at("{")) {
            pushBracket(Kind.BLOCK);
            atStart = true;
        }
    }

    private void semicolon() {
        endExpression();
        position++;
        if (top().is(Kind.HEADER)) {
            declaration(Name.Kind.PARAMETER);
        } else if (top().is(Kind.CONSTANTS)) {
            top().become(Kind.TYPE);
            atStart = true;
        } else {
            endStatement();
        }
    }

    private void comma() {
        endExpression();
        position++;
        JavaFrame frame = top();
        frame.commas++;
        if (frame.is(Kind.CONSTANTS)) {
            atStart = true;
        } else if (frame.declares != null) {
            declarator(frame, frame.declares);
        } else {
            pattern();
        }
    }

    private void declarator(JavaFrame frame, Name.Kind kind) {
        if (tokens.isName(position) && AFTER_DECLARATOR.contains(tokens.text(position + 1))) {
            if (frame.is(Kind.TYPE)) {
                names.member(kind, position, frame.visible);
            } else {
                names.local(kind, position, frame.end());
            }
            position++;
        }
    }

    private void colon() {
        while (top().isOpenEnded() && !top().is(Kind.CONDITION)) {
            pop();
        }
        position++;
        if (top().is(Kind.CONDITION)) {
            top().become(Kind.ALTERNATIVE);
        } else {
            top().logical = "";
            endLabel();
        }
    }

    private void arrow() {
        endExpression();
        require(top().inLabel);
        position++;
        endLabel();
    }

    private void endLabel() {
        if (top().inLabel) {
            top().inLabel = false;
            atStart = true;
        }
    }

    private void condition() {
        JavaFrame frame = top();
        frame.function().decision();
        frame.function().structure(frame.nesting());
        push(frame.inner(Kind.CONDITION, 1, 0));
        position++;
    }

    private void logical() {
        JavaFrame frame = top();
        frame.function().decision();
        if (!at(frame.logical)) {
            frame.function().cognitive();
        }
        frame.logical = tokens.text(position);
        position++;
    }

    /** Begins a statement although the one before has no end. */
    private void keyword() {
        require(false);
        if (top().is(Kind.BLOCK) || top().is(Kind.SWITCH)) {
            atStart = true;
        } else {
            position++;
        }
    }

    private void word() {
        boolean name = tokens.isName(position);
        if (name && tokens.text(position + 1).equals("->") && !top().inLabel) {
            lambda(List.of(position), position + 1);
            return;
        }
        if (name && top().inLabel && at("when") && !BEFORE_NO_GUARD.contains(tokens.text(position - 1))) {
            tokens.becomeKeyword(position);
            top().function().decision();
        }
        position++;
    }

    /** Declares what a declaration with a type declares, if there is one here; its other names follow at commas. */
    private void declaration(Name.Kind kind) {
        int name = tokens.declaredName(position);
        if (name >= 0) {
            names.local(kind, name, top().end());
            top().declares = kind;
            position = name + 1;
        }
    }

    /** Declares the variable of a pattern, which lives as long as the block at most. */
    private void pattern() {
        int name = tokens.declaredName(position);
        if (name >= 0) {
            names.local(Name.Kind.PARAMETER, name, top().end());
            position = name + 1;
        }
    }
}
