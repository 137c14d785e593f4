package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonCursor.Unreadable;
import dev.prepai.code.analysis.PythonNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the expressions of Python 3.12 (Python Language Reference, chapter 6). */
final class PythonExpressions {
    private static final int ADDITION = 4;
    private static final Set<String> COMPARISONS = Set.of("<", ">", "==", ">=", "<=", "!=");
    private static final Set<String> FIRST_KEYWORDS =
            Set.of("None", "True", "False", "not", "lambda", "await", "yield");
    private static final Set<String> FIRST_OPERATORS = Set.of("(", "[", "{", "-", "+", "~", "...", "*");

    private final PythonCursor cursor;
    private boolean withItems;

    PythonExpressions(PythonCursor cursor) {
        this.cursor = cursor;
    }

    /** Returns whether the next token can begin an expression. */
    boolean isAhead() {
        Token token = cursor.peek(0);
        return switch (token.kind()) {
            case NAME, NUMBER, STRING -> true;
            case KEYWORD -> FIRST_KEYWORDS.contains(token.text());
            case OPERATOR -> FIRST_OPERATORS.contains(token.text());
            case NEWLINE, INDENT, DEDENT -> false;
        };
    }

    /** Reads one expression, or several with commas between them as a tuple. */
    PythonNode list() {
        int first = cursor.position();
        PythonNode expression = element();
        if (!cursor.at(",")) {
            return expression;
        }
        List<PythonNode> elements = new ArrayList<>();
        elements.add(expression);
        while (cursor.accept(",") && isAhead()) {
            elements.add(element());
        }
        return cursor.node(Kind.TUPLE, first, elements);
    }

    /** Reads an element of a list: an expression, or one with a star before it. */
    private PythonNode element() {
        int first = cursor.position();
        return cursor.accept("*") ? cursor.node(Kind.STARRED, first, binary(0)) : named();
    }

    /** Reads the targets of a loop, which end before {@code in}. */
    PythonNode targets() {
        int first = cursor.position();
        PythonNode target = target();
        if (!cursor.at(",")) {
            return target;
        }
        List<PythonNode> targets = new ArrayList<>();
        targets.add(target);
        while (cursor.accept(",") && isAhead()) {
            targets.add(target());
        }
        return cursor.node(Kind.TUPLE, first, targets);
    }

    private PythonNode target() {
        int first = cursor.position();
        return cursor.accept("*") ? cursor.node(Kind.STARRED, first, binary(0)) : binary(0);
    }

    /** Reads an item of {@code with}; several items in brackets come as one whose expression is a tuple of items. */
    PythonNode withItem() {
        int first = cursor.position();
        List<PythonNode> children = new ArrayList<>();
        withItems = cursor.at("(");
        children.add(expression());
        if (cursor.accept("as")) {
            children.add(target());
        }
        return cursor.node(Kind.WITH_ITEM, first, children);
    }

    /** Reads an expression, or one that is also given a name. */
    PythonNode named() {
        int first = cursor.position();
        PythonNode expression = expression();
        if (!cursor.accept(":=")) {
            return expression;
        }
        if (!expression.is(Kind.NAME)) {
            cursor.malformed();
        }
        return cursor.node(Kind.NAMED_EXPRESSION, first, expression, expression());
    }

    PythonNode expression() {
        if (cursor.at("lambda") || cursor.at("yield")) {
            cursor.enter();
            PythonNode expression = cursor.at("lambda") ? lambda() : yieldExpression();
            cursor.leave();
            return expression;
        }
        int first = cursor.position();
        PythonNode expression = disjunction();
        return cursor.accept("if") ? conditional(first, expression) : expression;
    }

    private PythonNode conditional(int first, PythonNode value) {
        cursor.enter();
        PythonNode test = disjunction();
        cursor.expect("else");
        PythonNode other = expression();
        cursor.leave();
        return cursor.node(Kind.CONDITIONAL, first, value, test, other);
    }

    private PythonNode lambda() {
        int first = cursor.position();
        cursor.expect("lambda");
        PythonNode parameters = parameters(false);
        cursor.expect(":");
        PythonNode value = expression();
        return cursor.node(Kind.LAMBDA, first, parameters, value);
    }

    private PythonNode yieldExpression() {
        int first = cursor.position();
        cursor.expect("yield");
        List<PythonNode> children = new ArrayList<>();
        if (cursor.accept("from")) {
            children.add(expression());
        } else if (isAhead()) {
            children.add(list());
        }
        return cursor.node(Kind.YIELD, first, children);
    }

    /** Reads parameters up to what ends them: a bracket, or a colon after those of a lambda, which have no annotations. */
    PythonNode parameters(boolean annotated) {
        int first = cursor.position();
        List<PythonNode> parameters = new ArrayList<>();
        while (!cursor.at(annotated ? ")" : ":")) {
            if (!cursor.accept("/")) {
                boolean star = cursor.accept("*");
                if (!star || !cursor.at(",")) {
                    parameters.add(parameter(annotated));
                }
            }
            if (!cursor.accept(",")) {
                break;
            }
        }
        return cursor.node(Kind.PARAMETERS, first, parameters);
    }

    private PythonNode parameter(boolean annotated) {
        cursor.accept("**");
        int first = cursor.position();
        String name = cursor.expect(Token.Kind.NAME);
        List<PythonNode> children = new ArrayList<>();
        int annotation = cursor.position();
        if (annotated && cursor.accept(":")) {
            children.add(cursor.node(Kind.ANNOTATION, annotation, element()));
        }
        int value = cursor.position();
        if (cursor.accept("=")) {
            children.add(cursor.node(Kind.DEFAULT, value, expression()));
        }
        return cursor.node(Kind.PARAMETER, name, first, children);
    }

    private PythonNode disjunction() {
        int first = cursor.position();
        PythonNode operand = conjunction();
        if (!cursor.at("or")) {
            return operand;
        }
        List<PythonNode> operands = new ArrayList<>();
        operands.add(operand);
        while (cursor.accept("or")) {
            operands.add(conjunction());
        }
        return cursor.node(Kind.BOOLEAN, "or", first, operands);
    }

    private PythonNode conjunction() {
        int first = cursor.position();
        PythonNode operand = inversion();
        if (!cursor.at("and")) {
            return operand;
        }
        List<PythonNode> operands = new ArrayList<>();
        operands.add(operand);
        while (cursor.accept("and")) {
            operands.add(inversion());
        }
        return cursor.node(Kind.BOOLEAN, "and", first, operands);
    }

    private PythonNode inversion() {
        int first = cursor.position();
        if (!cursor.accept("not")) {
            return comparison();
        }
        cursor.enter();
        PythonNode operand = inversion();
        cursor.leave();
        return cursor.node(Kind.UNARY, "not", first, List.of(operand));
    }

    private PythonNode comparison() {
        int first = cursor.position();
        PythonNode operand = binary(0);
        if (!isComparison()) {
            return operand;
        }
        List<PythonNode> children = new ArrayList<>();
        children.add(operand);
        do {
            children.add(comparisonOperator());
            children.add(binary(0));
        } while (isComparison());
        return cursor.node(Kind.COMPARISON, first, children);
    }

    private boolean isComparison() {
        return (cursor.at(Token.Kind.OPERATOR)
                        && COMPARISONS.contains(cursor.peek(0).text()))
                || cursor.at("in")
                || cursor.at("is")
                || (cursor.at("not") && cursor.isAhead(1, "in"));
    }

    private PythonNode comparisonOperator() {
        int first = cursor.position();
        String operator = cursor.next().text();
        if (operator.equals("not")) {
            cursor.next();
            operator = "not in";
        } else if (operator.equals("is") && cursor.accept("not")) {
            operator = "is not";
        }
        return cursor.node(Kind.OPERATOR, operator, first, List.of());
    }

    /** Reads a sum or a difference, as in a literal pattern. */
    PythonNode sum() {
        return binary(ADDITION);
    }

    /** Reads operators that bind at least as strongly as those of a level. */
    private PythonNode binary(int weakest) {
        int first = cursor.position();
        PythonNode left = unary();
        for (int level = level(); level >= weakest; level = level()) {
            List<PythonNode> children = new ArrayList<>();
            children.add(left);
            while (level() == level) {
                int operator = cursor.position();
                children.add(cursor.node(Kind.OPERATOR, cursor.next().text(), operator, List.of()));
                children.add(binary(level + 1));
            }
            left = cursor.node(Kind.BINARY, first, children);
        }
        return left;
    }

    /** Returns how strongly the binary operator that comes binds, from 0; -1 if none comes. */
    private int level() {
        Token token = cursor.peek(0);
        if (token.kind() != Token.Kind.OPERATOR) {
            return -1;
        }
        return switch (token.text()) {
            case "|" -> 0;
            case "^" -> 1;
            case "&" -> 2;
            case "<<", ">>" -> 3;
            case "+", "-" -> ADDITION;
            case "*", "/", "//", "%", "@" -> ADDITION + 1;
            default -> -1;
        };
    }

    private PythonNode unary() {
        int first = cursor.position();
        if (cursor.at("-") || cursor.at("+") || cursor.at("~")) {
            String operator = cursor.next().text();
            cursor.enter();
            PythonNode operand = unary();
            cursor.leave();
            return cursor.node(Kind.UNARY, operator, first, List.of(operand));
        }
        return power();
    }

    private PythonNode power() {
        int first = cursor.position();
        PythonNode base = cursor.accept("await") ? cursor.node(Kind.AWAIT, first, primary()) : primary();
        int operator = cursor.position();
        if (!cursor.accept("**")) {
            return base;
        }
        PythonNode sign = cursor.node(Kind.OPERATOR, "**", operator, List.of());
        cursor.enter();
        PythonNode exponent = unary();
        cursor.leave();
        return cursor.node(Kind.BINARY, first, base, sign, exponent);
    }

    /** Reads a name, a literal or brackets, and all attributes, calls and subscripts behind it. */
    private PythonNode primary() {
        cursor.enter();
        int first = cursor.position();
        PythonNode primary = atom();
        if (isTrailer()) {
            List<PythonNode> children = new ArrayList<>();
            children.add(primary);
            while (isTrailer()) {
                children.add(trailer());
            }
            primary = cursor.node(Kind.PRIMARY, first, children);
        }
        cursor.leave();
        return primary;
    }

    /** Reads a name, and all attributes behind it. */
    PythonNode dottedName() {
        int first = cursor.position();
        List<PythonNode> children = new ArrayList<>();
        children.add(name());
        while (cursor.at(".")) {
            children.add(trailer());
        }
        return children.size() == 1 ? children.get(0) : cursor.node(Kind.PRIMARY, first, children);
    }

    private boolean isTrailer() {
        return cursor.at(".") || cursor.at("(") || cursor.at("[");
    }

    private PythonNode trailer() {
        int first = cursor.position();
        return switch (cursor.next().text()) {
            case "." -> cursor.node(Kind.ATTRIBUTE, cursor.expect(Token.Kind.NAME), first, List.of());
            case "(" -> call(first);
            default -> subscript(first);
        };
    }

    /** Reads arguments behind their opening bracket. */
    PythonNode call(int first) {
        List<PythonNode> arguments = new ArrayList<>();
        while (!cursor.at(")")) {
            arguments.add(argument());
            if (!cursor.accept(",")) {
                break;
            }
        }
        cursor.expect(")");
        return cursor.node(Kind.CALL, first, arguments);
    }

    private PythonNode argument() {
        int first = cursor.position();
        if (cursor.accept("*") || cursor.accept("**")) {
            return cursor.node(Kind.STARRED, first, expression());
        } else if (cursor.at(Token.Kind.NAME) && cursor.isAhead(1, "=")) {
            String name = cursor.next().text();
            cursor.next();
            return cursor.node(Kind.KEYWORD_ARGUMENT, name, first, List.of(expression()));
        }
        return comprehension(first, List.of(named()));
    }

    private PythonNode subscript(int first) {
        List<PythonNode> children = new ArrayList<>();
        do {
            children.add(slice());
        } while (cursor.accept(",") && !cursor.at("]"));
        cursor.expect("]");
        return cursor.node(Kind.SUBSCRIPT, first, children);
    }

    private PythonNode slice() {
        int first = cursor.position();
        PythonNode lower = cursor.at(":") ? null : element();
        if (lower != null && !cursor.at(":")) {
            return lower;
        }
        List<PythonNode> children = new ArrayList<>();
        if (lower != null) {
            children.add(lower);
        }
        for (int colons = 0; colons < 2 && cursor.accept(":"); colons++) {
            if (isAhead()) {
                children.add(expression());
            }
        }
        return cursor.node(Kind.SLICE, first, children);
    }

    private PythonNode atom() {
        int first = cursor.position();
        Token token = cursor.peek(0);
        return switch (token.kind()) {
            case NAME -> name();
            case STRING -> strings();
            case NUMBER -> constant();
            case KEYWORD -> {
                if (!cursor.at("None") && !cursor.at("True") && !cursor.at("False")) {
                    throw new Unreadable();
                }
                yield constant();
            }
            case OPERATOR -> bracket(first);
            case NEWLINE, INDENT, DEDENT -> throw new Unreadable();
        };
    }

    private PythonNode name() {
        int first = cursor.position();
        return cursor.node(Kind.NAME, cursor.next().text(), first, List.of());
    }

    private PythonNode constant() {
        int first = cursor.position();
        cursor.next();
        return cursor.node(Kind.CONSTANT, first);
    }

    private PythonNode bracket(int first) {
        boolean items = withItems;
        withItems = false;
        if (cursor.at("...")) {
            return constant();
        } else if (cursor.accept("(")) {
            return group(first, items);
        } else if (cursor.accept("[")) {
            return elements(first);
        }
        cursor.expect("{");
        return display(first);
    }

    private PythonNode group(int first, boolean items) {
        List<PythonNode> elements = new ArrayList<>();
        boolean comma = true;
        while (comma && !cursor.at(")")) {
            elements.add(items ? groupedItem() : element());
            comma = cursor.accept(",");
        }
        if (elements.size() == 1 && !comma) {
            PythonNode group = comprehension(first, elements);
            cursor.expect(")");
            return group;
        }
        cursor.expect(")");
        return cursor.node(Kind.TUPLE, first, elements);
    }

    private PythonNode groupedItem() {
        int first = cursor.position();
        PythonNode expression = element();
        return cursor.accept("as") ? cursor.node(Kind.WITH_ITEM, first, expression, target()) : expression;
    }

    private PythonNode elements(int first) {
        List<PythonNode> elements = new ArrayList<>();
        while (!cursor.at("]")) {
            elements.add(element());
            if (elements.size() == 1 && isClause()) {
                PythonNode comprehension = comprehension(first, elements);
                cursor.expect("]");
                return comprehension;
            }
            if (!cursor.accept(",")) {
                break;
            }
        }
        cursor.expect("]");
        return cursor.node(Kind.LIST, first, elements);
    }

    /** Reads a set or a dictionary behind its opening brace. */
    private PythonNode display(int first) {
        List<PythonNode> elements = new ArrayList<>();
        boolean comma = true;
        while (comma && !cursor.at("}")) {
            displayElement(elements);
            comma = cursor.accept(",");
        }
        PythonNode display = isClause() ? comprehension(first, elements) : cursor.node(Kind.DISPLAY, first, elements);
        cursor.expect("}");
        return display;
    }

    private void displayElement(List<PythonNode> elements) {
        int first = cursor.position();
        if (cursor.accept("**")) {
            elements.add(cursor.node(Kind.STARRED, first, binary(0)));
            return;
        }
        elements.add(element());
        if (cursor.accept(":")) {
            elements.add(expression());
        }
    }

    private boolean isClause() {
        return cursor.at("for") || (cursor.at("async") && cursor.isAhead(1, "for"));
    }

    /** Reads the clauses of a comprehension behind its elements, if there are any; otherwise returns the one element. */
    private PythonNode comprehension(int first, List<PythonNode> elements) {
        if (!isClause()) {
            return elements.get(0);
        }
        List<PythonNode> children = new ArrayList<>(elements);
        while (isClause()) {
            children.add(clause());
        }
        return cursor.node(Kind.COMPREHENSION, first, children);
    }

    private PythonNode clause() {
        int first = cursor.position();
        cursor.accept("async");
        cursor.expect("for");
        List<PythonNode> children = new ArrayList<>();
        children.add(targets());
        cursor.expect("in");
        children.add(disjunction());
        while (cursor.accept("if")) {
            children.add(disjunction());
        }
        return cursor.node(Kind.COMPREHENSION_CLAUSE, first, children);
    }

    /** Reads all strings that stand side by side. */
    private PythonNode strings() {
        int first = cursor.position();
        List<PythonNode> fields = new ArrayList<>();
        boolean formatted = false;
        while (cursor.at(Token.Kind.STRING)) {
            String start = cursor.next().text();
            int prefix = Math.min(indexOf(start, '"'), indexOf(start, '\''));
            if (start.substring(0, prefix).toLowerCase(Locale.ROOT).contains("f")) {
                formatted = true;
                formattedString(start.substring(prefix), fields);
            }
        }
        return cursor.node(formatted ? Kind.FORMATTED_STRING : Kind.CONSTANT, first, fields);
    }

    private static int indexOf(String text, char character) {
        int index = text.indexOf(character);
        return index < 0 ? text.length() : index;
    }

    /** Reads a formatted string behind its opening quote. */
    private void formattedString(String quote, List<PythonNode> fields) {
        while (!isText(quote)) {
            textOrField(fields);
        }
        cursor.next();
    }

    private boolean isText(String text) {
        return cursor.at(Token.Kind.STRING) && cursor.peek(0).text().equals(text);
    }

    private void textOrField(List<PythonNode> fields) {
        if (!cursor.accept(Token.Kind.STRING)) {
            field(fields);
        }
    }

    private void field(List<PythonNode> fields) {
        cursor.expect("{");
        fields.add(list());
        cursor.accept("=");
        if (cursor.accept("!")) {
            cursor.expect(Token.Kind.NAME);
        }
        if (cursor.accept(":")) {
            while (!cursor.at("}")) {
                textOrField(fields);
            }
        }
        cursor.expect("}");
    }
}
