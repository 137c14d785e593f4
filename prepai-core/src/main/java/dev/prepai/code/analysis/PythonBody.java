package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonNode.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a module, a function or a class: its own decisions, and what it defines. The decisions are those of McCabe as
 * radon counts them, with two constructs that are younger than radon 5.1: {@code match} counts as in radon 6, and
 * {@code except*} as {@code except}.
 *
 * <p>As in radon, decorators, parameters and base classes belong to no body, and the condition of {@code assert} is not looked
 * into.
 */
final class PythonBody {
    private final PythonNode definition;
    private final List<PythonBody> functions = new ArrayList<>();
    private final List<PythonBody> classes = new ArrayList<>();
    private int decisions;
    private int nesting;

    private PythonBody(PythonNode definition) {
        this.definition = definition;
    }

    static PythonBody of(PythonTree tree) {
        PythonBody module = new PythonBody(tree.module());
        module.visit(tree.module(), 0);
        return module;
    }

    /** Returns the node that defines it: the block of the module, or a function or a class. */
    PythonNode definition() {
        return definition;
    }

    /** Returns the functions that stand in this body, but in no function or class in it. */
    List<PythonBody> functions() {
        return functions;
    }

    List<PythonBody> classes() {
        return classes;
    }

    int cyclomatic() {
        return 1 + decisions;
    }

    /** Returns 1 and the decisions that stand in no function. */
    int cyclomaticOutsideFunctions() {
        return cyclomatic()
                + classes.stream()
                        .mapToInt(each -> each.cyclomaticOutsideFunctions() - 1)
                        .sum();
    }

    /** Returns what radon takes for the complexity of a module: functions in functions and classes in classes are left out. */
    int cyclomaticOfAll() {
        int all = cyclomatic();
        for (PythonBody function : functions) {
            all += function.decisions;
        }
        for (PythonBody type : classes) {
            all += type.decisions;
            all += type.functions.stream().mapToInt(PythonBody::cyclomatic).sum();
        }
        return all;
    }

    /** Returns how deep its control structures stand in each other. */
    int nesting() {
        return nesting;
    }

    private void visit(PythonNode node, int depth) {
        switch (node.kind()) {
            case FUNCTION -> functions.add(inner(node));
            case CLASS -> classes.add(inner(node));
            case ASSERT -> decisions++;
            default -> {
                decisions += decisions(node);
                int inside = depth + (isControl(node.kind()) ? 1 : 0);
                nesting = Math.max(nesting, inside);
                for (PythonNode child : node.children()) {
                    visit(child, inside);
                }
            }
        }
    }

    private static PythonBody inner(PythonNode definition) {
        PythonBody body = new PythonBody(definition);
        body.visit(definition.lastChild(), 0);
        return body;
    }

    private static boolean isControl(Kind kind) {
        return kind == Kind.IF || kind == Kind.WHILE || kind == Kind.FOR || kind == Kind.TRY || kind == Kind.MATCH;
    }

    private static int decisions(PythonNode node) {
        return switch (node.kind()) {
            case IF -> node.children().size() / 2;
            case CONDITIONAL, WHILE, FOR, ELSE, HANDLER -> 1;
            case BOOLEAN, COMPREHENSION_CLAUSE -> node.children().size() - 1;
            case MATCH -> cases(node);
            default -> 0;
        };
    }

    /** Counts the cases besides the one that matches everything, as radon 6 does. */
    private static int cases(PythonNode match) {
        List<PythonNode> cases = match.children().subList(1, match.children().size());
        boolean withRest = cases.stream().map(each -> each.child(0)).anyMatch(PythonBody::matchesAll);
        return cases.size() - (withRest ? 1 : 0);
    }

    /** Returns whether a pattern is a wildcard or a name, which match everything. */
    static boolean matchesAll(PythonNode pattern) {
        return pattern.is(Kind.WILDCARD)
                || (pattern.is(Kind.CAPTURE) && pattern.children().isEmpty());
    }
}
