package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptLexeme.Flaw;
import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads expressions (ECMAScript 2024, section 13). What may be an expression or the head of an arrow function or the target of an
 * assignment is read as an expression first and reinterpreted by {@link ScriptPatterns}, so nothing is read twice.
 */
final class ScriptExpressions {
    private final ScriptCursor cursor;
    private final ScriptPatterns patterns;
    private final ScriptFunctions functions;
    private boolean inAllowed = true;
    /** Where an expression began that may turn out to be an arrow function. */
    private int arrowStart = -1;

    ScriptExpressions(ScriptCursor cursor, ScriptFunctions functions) {
        this.cursor = cursor;
        this.functions = functions;
        this.patterns = new ScriptPatterns(cursor, this, functions);
    }

    ScriptPatterns patterns() {
        return patterns;
    }

    ScriptNode expression() {
        ScriptLexeme from = cursor.current();
        ScriptNode first = assignment();
        if (!cursor.at(",")) {
            return first;
        }
        List<ScriptNode> parts = new ArrayList<>(List.of(first));
        while (cursor.take(",")) {
            parts.add(assignment());
        }
        return cursor.node(Kind.SEQUENCE, from, "", parts);
    }

    /** Reads something inside of which {@code in} is an operator, or outside of which it is not. */
    <T> T withIn(boolean allowed, Supplier<T> reader) {
        boolean before = inAllowed;
        inAllowed = allowed;
        T read = reader.get();
        inAllowed = before;
        return read;
    }

    ScriptNode assignment() {
        cursor.descend();
        ScriptLexeme from = cursor.current();
        ScriptNode first = conditionOrYield();
        ScriptNode whole = cursor.at("?") && !isBareArrow(first) ? conditional(from, first) : assigned(from, first);
        cursor.ascend();
        return whole;
    }

    private ScriptNode conditional(ScriptLexeme from, ScriptNode test) {
        List<ScriptNode> parts = new ArrayList<>(List.of(test));
        ScriptNode alternative = test;
        ScriptLexeme last = from;
        while (cursor.at("?") && !isBareArrow(alternative)) {
            cursor.take("?");
            parts.add(withIn(true, this::assignment));
            cursor.expect(":");
            last = cursor.current();
            alternative = conditionOrYield();
            parts.add(alternative);
        }
        parts.set(parts.size() - 1, assigned(last, alternative));
        return cursor.node(Kind.CONDITIONAL, from, "", parts);
    }

    private ScriptNode conditionOrYield() {
        if (functions.isYieldOperator() && cursor.at("yield")) {
            return yielded();
        }
        arrowStart = cursor.current().start();
        return binary(0);
    }

    private ScriptNode assigned(ScriptLexeme from, ScriptNode target) {
        String operator = cursor.current().text();
        if (!isAssignment(operator) || isBareArrow(target) || target.is(Kind.YIELD)) {
            return target;
        }
        if (operator.equals("=")) {
            patterns.toTarget(target);
        } else {
            patterns.requireSimple(target);
        }
        cursor.take();
        ScriptNode value = assignment();
        if (operator.equals("=")) {
            patterns.nameAfter(target, value);
        }
        return cursor.node(Kind.ASSIGNMENT, from, operator, List.of(target, value));
    }

    private ScriptNode yielded() {
        ScriptLexeme from = cursor.take(Token.Kind.KEYWORD);
        boolean delegates = !cursor.current().afterNewline() && cursor.take("*");
        boolean empty = cursor.endsStatement()
                || cursor.at(")")
                || cursor.at("]")
                || cursor.at(":")
                || cursor.at(",")
                || cursor.at("in")
                || cursor.at(ScriptLexeme.Type.TEMPLATE)
                        && cursor.current().text().charAt(0) == '}';
        return !delegates && empty ? cursor.node(Kind.YIELD, from) : cursor.node(Kind.YIELD, from, assignment());
    }

    /** Reads operators that bind more tightly than given; those of one level that chain become one node. */
    private ScriptNode binary(int loosest) {
        cursor.descend();
        ScriptLexeme from = cursor.current();
        ScriptNode left = unary();
        int precedence = precedence();
        while (precedence > loosest && !isBareArrow(left)) {
            String operator = cursor.current().text();
            boolean power = operator.equals("**");
            requireOperand(left, operator);
            cursor.take();
            ScriptNode right = binary(power ? precedence - 1 : precedence);
            cursor.require(!right.is(Kind.PRIVATE_NAME));
            left = join(from, left, operator, right);
            precedence = precedence();
        }
        cursor.ascend();
        return left;
    }

    /** Returns how tightly the operator binds that stands here; 0 for no operator. */
    private int precedence() {
        return switch (cursor.current().text()) {
            case "??" -> 1;
            case "||" -> 2;
            case "&&" -> 3;
            case "|" -> 4;
            case "^" -> 5;
            case "&" -> 6;
            case "==", "!=", "===", "!==" -> 7;
            case "<", ">", "<=", ">=", "instanceof" -> 8;
            case "in" -> inAllowed ? 8 : 0;
            case "<<", ">>", ">>>" -> 9;
            case "+", "-" -> 10;
            case "*", "/", "%" -> 11;
            case "**" -> 12;
            default -> 0;
        };
    }

    private static boolean isLogical(String operator) {
        return operator.equals("&&") || operator.equals("||") || operator.equals("??");
    }

    private static boolean isAssignment(String operator) {
        return switch (operator) {
            case "=",
                    "+=",
                    "-=",
                    "*=",
                    "/=",
                    "%=",
                    "**=",
                    "<<=",
                    ">>=",
                    ">>>=",
                    "&=",
                    "|=",
                    "^=",
                    "&&=",
                    "||=",
                    "??=" -> true;
            default -> false;
        };
    }

    private void requireOperand(ScriptNode left, String operator) {
        boolean prefixed = left.is(Kind.UNARY) || left.is(Kind.AWAIT);
        cursor.require(!prefixed || left.has(Mark.PARENTHESIZED) || !operator.equals("**"));
        cursor.require(!left.is(Kind.PRIVATE_NAME) || operator.equals("in"));
    }

    private ScriptNode join(ScriptLexeme from, ScriptNode left, String operator, ScriptNode right) {
        boolean logical = isLogical(operator);
        Kind kind = logical ? Kind.LOGICAL : Kind.BINARY;
        String text = logical ? operator : "";
        if (left.is(kind) && left.text().equals(text) && !left.has(Mark.PARENTHESIZED)) {
            left.children().add(right);
            return cursor.node(kind, from, text, left.children());
        }
        return cursor.node(kind, from, text, new ArrayList<>(List.of(left, right)));
    }

    private ScriptNode unary() {
        ScriptLexeme from = cursor.current();
        return switch (from.text()) {
            case "delete", "void", "typeof", "+", "-", "~", "!" -> {
                cursor.take();
                yield cursor.node(Kind.UNARY, from, from.text(), List.of(operand()));
            }
            case "++", "--" -> {
                cursor.take();
                yield cursor.node(Kind.UPDATE, from, patterns.requireSimple(operand()));
            }
            case "await" -> functions.isAwaitOperator() ? awaited(from) : postfix();
            default -> from.type() == ScriptLexeme.Type.PRIVATE_NAME ? privateOperand() : postfix();
        };
    }

    private ScriptNode awaited(ScriptLexeme from) {
        cursor.take(Token.Kind.KEYWORD);
        return cursor.node(Kind.AWAIT, from, operand());
    }

    private ScriptNode operand() {
        cursor.descend();
        ScriptNode operand = unary();
        cursor.require(!operand.is(Kind.PRIVATE_NAME));
        cursor.ascend();
        return operand;
    }

    /** Reads the {@code #name} of {@code #name in object}. */
    private ScriptNode privateOperand() {
        ScriptNode name = privateName();
        cursor.require(cursor.at("in") && inAllowed);
        return name;
    }

    ScriptNode privateName() {
        ScriptLexeme name = cursor.take();
        return cursor.node(Kind.PRIVATE_NAME, name, name.name(), List.of());
    }

    private ScriptNode postfix() {
        ScriptLexeme from = cursor.current();
        ScriptNode target = chain(true);
        boolean update = cursor.at("++") || cursor.at("--");
        if (!update || cursor.current().afterNewline() || isBareArrow(target)) {
            return target;
        }
        patterns.requireSimple(target);
        cursor.take();
        return cursor.node(Kind.UPDATE, from, target);
    }

    // Members and calls

    /** Reads a left-hand-side expression (section 13.3). */
    ScriptNode leftHandSide() {
        return chain(true);
    }

    private ScriptNode chain(boolean calls) {
        ScriptLexeme from = cursor.current();
        int firstToken = cursor.tokens().size();
        boolean maybeArrow = calls && from.start() == arrowStart;
        ScriptNode head = head();
        if (isBareArrow(head)) {
            return head;
        }
        boolean sameLine = !cursor.current().afterNewline();
        ScriptNode first = link(calls, false);
        if (first.is(Kind.NONE)) {
            return head;
        }
        if (maybeArrow && sameLine && isAsyncHead(head, from, first)) {
            cursor.becomeKeyword(firstToken);
            return functions.arrow(from, first.children(), true);
        }
        return chain(from, head, first, calls);
    }

    /** Whether what looks like a call of a function {@code async} is the head of an asynchronous arrow function. */
    private boolean isAsyncHead(ScriptNode head, ScriptLexeme from, ScriptNode link) {
        boolean call = head.is(Kind.NAME) && link.is(Kind.CALL) && !link.has(Mark.OPTIONAL);
        return call && from.text().equals("async") && isArrowNext();
    }

    private ScriptNode chain(ScriptLexeme from, ScriptNode head, ScriptNode first, boolean calls) {
        List<ScriptNode> parts = new ArrayList<>(List.of(head));
        boolean optional = false;
        for (ScriptNode link = first; !link.is(Kind.NONE); link = link(calls, optional)) {
            parts.add(link);
            optional |= link.has(Mark.OPTIONAL);
        }
        return cursor.node(Kind.CHAIN, from, "", parts);
    }

    private ScriptNode head() {
        if (cursor.at("new")) {
            return construction();
        }
        if (cursor.at("import")) {
            return importHead();
        }
        return primary();
    }

    private ScriptNode link(boolean calls, boolean inOptional) {
        ScriptLexeme from = cursor.current();
        if (from.type() == ScriptLexeme.Type.TEMPLATE && from.text().charAt(0) == '`') {
            cursor.require(!inOptional);
            return template(Kind.TAGGED);
        }
        return switch (from.text()) {
            case "." -> {
                cursor.take();
                yield member(from);
            }
            case "[" -> index(from);
            case "(" -> calls ? call(from) : ScriptNode.NONE;
            case "?." -> optional(from, calls);
            default -> ScriptNode.NONE;
        };
    }

    private ScriptNode optional(ScriptLexeme from, boolean calls) {
        cursor.require(calls);
        cursor.take();
        ScriptNode link = cursor.at("(") ? call(from) : cursor.at("[") ? index(from) : member(from);
        return link.mark(Mark.OPTIONAL);
    }

    private ScriptNode member(ScriptLexeme from) {
        cursor.require(cursor.at(ScriptLexeme.Type.WORD) || cursor.at(ScriptLexeme.Type.PRIVATE_NAME));
        ScriptLexeme name = cursor.take(Token.Kind.NAME);
        return cursor.node(Kind.DOT, from, name.name(), List.of());
    }

    private ScriptNode index(ScriptLexeme from) {
        cursor.expect("[");
        ScriptNode index = withIn(true, this::expression);
        cursor.expect("]");
        return cursor.node(Kind.INDEX, from, index);
    }

    private ScriptNode call(ScriptLexeme from) {
        return cursor.node(Kind.CALL, from, "", arguments());
    }

    private List<ScriptNode> arguments() {
        cursor.expect("(");
        List<ScriptNode> arguments = new ArrayList<>();
        while (!cursor.isOver(")")) {
            arguments.add(withIn(true, this::element));
            if (!cursor.isOver(")")) {
                cursor.expect(",");
            }
        }
        cursor.expect(")");
        return arguments;
    }

    /** Reads an argument or the element of an array. */
    private ScriptNode element() {
        ScriptLexeme from = cursor.current();
        if (!cursor.take("...")) {
            return assignment();
        }
        ScriptNode spread = cursor.node(Kind.SPREAD, from, assignment());
        return cursor.at(",") ? spread.mark(Mark.COMMA) : spread;
    }

    private ScriptNode construction() {
        cursor.descend();
        ScriptLexeme from = cursor.expect("new");
        if (cursor.at(".")) {
            cursor.ascend();
            return newTarget(from);
        }
        cursor.require(!cursor.at("import") || cursor.ahead().punctuator().startsWith("."));
        List<ScriptNode> parts = new ArrayList<>(List.of(chain(false)));
        if (cursor.at("(")) {
            parts.addAll(arguments());
        }
        cursor.ascend();
        return cursor.node(Kind.NEW, from, "", parts);
    }

    private ScriptNode newTarget(ScriptLexeme from) {
        cursor.expect(".");
        cursor.expect("target");
        return cursor.node(Kind.META, from, "new.target", List.of());
    }

    private ScriptNode importHead() {
        ScriptLexeme from = cursor.expect("import");
        if (cursor.take(".")) {
            cursor.expect("meta");
            return cursor.node(Kind.META, from, "import.meta", List.of());
        }
        cursor.require(cursor.at("("));
        ScriptNode head = cursor.node(Kind.META, from, "import", List.of());
        ScriptNode call = call(cursor.current());
        cursor.require(call.size() == 1 || call.size() == 2);
        cursor.require(call.children().stream().noneMatch(argument -> argument.is(Kind.SPREAD)));
        return cursor.node(Kind.CHAIN, from, head, call);
    }

    // Primary expressions

    private ScriptNode primary() {
        cursor.expectOperand();
        ScriptLexeme from = cursor.current();
        return switch (from.type()) {
            case WORD -> word(from);
            case NUMBER, REGULAR_EXPRESSION -> literal(Kind.LITERAL);
            case STRING -> literal(Kind.STRING);
            case TEMPLATE -> template(Kind.TEMPLATE);
            case PUNCTUATOR -> bracketed(from);
            default -> throw new UnreadableScriptException();
        };
    }

    private ScriptNode literal(Kind kind) {
        ScriptLexeme literal = cursor.take();
        ScriptNode node = cursor.node(kind, literal, literal.text(), List.of());
        return literal.flaw() == Flaw.LEGACY ? node.mark(Mark.LEGACY) : node;
    }

    private ScriptNode word(ScriptLexeme from) {
        if (cursor.atAsyncFunction()) {
            return functions.function(Kind.FUNCTION);
        }
        return switch (from.text()) {
            case "function" -> functions.function(Kind.FUNCTION);
            case "class" -> functions.classNode(Kind.CLASS);
            case "this" -> {
                cursor.take();
                yield cursor.node(Kind.THIS, from);
            }
            case "super" -> superHead(from);
            case "null", "true", "false" -> literal(Kind.LITERAL);
            default -> name(from);
        };
    }

    private ScriptNode superHead(ScriptLexeme from) {
        cursor.take();
        cursor.require(cursor.at(".") || cursor.at("[") || cursor.at("("));
        return cursor.node(Kind.SUPER, from);
    }

    private ScriptNode name(ScriptLexeme from) {
        boolean maybeArrow = from.start() == arrowStart;
        if (maybeArrow && isAsyncArrow()) {
            cursor.take("async");
            return functions.arrow(from, List.of(patterns.name()), true);
        }
        ScriptNode name = patterns.name();
        return maybeArrow && isArrowNext() ? functions.arrow(from, List.of(name), false) : name;
    }

    /** Whether {@code async name} stands here, which only an arrow function begins with. */
    private boolean isAsyncArrow() {
        if (!cursor.at("async")) {
            return false;
        }
        ScriptLexer.Ahead ahead = cursor.ahead();
        return !ahead.afterNewline() && !ahead.word().isEmpty() && ahead.arrow();
    }

    private boolean isArrowNext() {
        return cursor.at("=>") && !cursor.current().afterNewline();
    }

    private ScriptNode bracketed(ScriptLexeme from) {
        return switch (from.text()) {
            case "(" -> parenthesized();
            case "[" -> array();
            case "{" -> object();
            default -> throw new UnreadableScriptException();
        };
    }

    private ScriptNode parenthesized() {
        ScriptLexeme from = cursor.expect("(");
        ScriptLexeme inside = cursor.current();
        boolean maybeArrow = from.start() == arrowStart;
        List<ScriptNode> parts = new ArrayList<>();
        boolean parametersOnly = withIn(true, () -> parenthesized(parts));
        if (maybeArrow && isArrowNext()) {
            return functions.arrow(from, parts, false);
        }
        cursor.require(!parametersOnly);
        ScriptNode inner = parts.size() == 1 ? parts.get(0) : cursor.node(Kind.SEQUENCE, inside, "", parts);
        return inner.mark(Mark.PARENTHESIZED);
    }

    /** Returns whether only an arrow function may begin so. */
    private boolean parenthesized(List<ScriptNode> parts) {
        boolean parametersOnly = cursor.at(")");
        while (!cursor.isOver(")")) {
            if (cursor.at("...")) {
                parts.add(patterns.rest());
                parametersOnly = true;
                break;
            }
            parts.add(assignment());
            if (!cursor.take(",")) {
                break;
            }
            parametersOnly = cursor.at(")");
        }
        cursor.expect(")");
        return parametersOnly;
    }

    private ScriptNode array() {
        ScriptLexeme from = cursor.expect("[");
        List<ScriptNode> elements = new ArrayList<>();
        while (!cursor.isOver("]")) {
            if (cursor.take(",")) {
                elements.add(ScriptNode.NONE);
                continue;
            }
            elements.add(withIn(true, this::element));
            if (!cursor.isOver("]")) {
                cursor.expect(",");
            }
        }
        cursor.expect("]");
        return cursor.node(Kind.ARRAY, from, "", elements);
    }

    private ScriptNode object() {
        ScriptLexeme from = cursor.expect("{");
        List<ScriptNode> members = new ArrayList<>();
        while (!cursor.isOver("}")) {
            members.add(withIn(true, () -> cursor.at("...") ? element() : functions.property()));
            if (!cursor.isOver("}")) {
                cursor.expect(",");
            }
        }
        cursor.expect("}");
        return cursor.node(Kind.OBJECT, from, "", members);
    }

    private ScriptNode template(Kind kind) {
        ScriptLexeme from = cursor.current();
        List<ScriptNode> expressions = new ArrayList<>();
        requireUntangled(kind);
        boolean open = cursor.take().text().endsWith("${");
        while (open && !cursor.isStopped()) {
            expressions.add(withIn(true, this::expression));
            if (cursor.isStopped()) {
                break;
            }
            cursor.require(cursor.at(ScriptLexeme.Type.TEMPLATE)
                    && cursor.current().text().charAt(0) == '}');
            requireUntangled(kind);
            open = cursor.take().text().endsWith("${");
        }
        return cursor.node(kind, from, "", expressions);
    }

    /** Only a tag can make sense of an escape that is none. */
    private void requireUntangled(Kind kind) {
        cursor.require(kind == Kind.TAGGED || cursor.current().flaw() != Flaw.ESCAPE);
    }

    private static boolean isBareArrow(ScriptNode node) {
        return node.is(Kind.ARROW) && !node.has(Mark.PARENTHESIZED);
    }
}
