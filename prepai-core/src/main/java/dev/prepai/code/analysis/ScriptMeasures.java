package dev.prepai.code.analysis;

import dev.prepai.code.analysis.ScriptNode.Kind;
import dev.prepai.code.analysis.ScriptNode.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Measures the functions of a tree, and what counts as one: the value of a class field and a static block, whose decisions are not
 * those of what is around them.
 */
final class ScriptMeasures {
    private static final Set<String> LOGICAL_ASSIGNMENTS = Set.of("&&=", "||=", "??=");
    private static final String ANONYMOUS = "<anonymous>";

    private final List<Frame> frames = new ArrayList<>();
    private Frame frame;

    private ScriptMeasures(ScriptNode program) {
        frame = new Frame(program, "", 0);
        visitAll(program.children());
    }

    static ScriptMeasures of(ScriptNode program) {
        return new ScriptMeasures(program);
    }

    /** Returns the decisions outside of functions, plus 1. */
    int moduleCyclomatic() {
        return frame.cyclomatic;
    }

    /** Returns the measures in the order in which the functions begin. */
    List<FunctionMeasures> functions() {
        return frames.stream()
                .sorted(Comparator.comparingInt(measured -> measured.node.start()))
                .map(Frame::measures)
                .toList();
    }

    private void visitAll(List<ScriptNode> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(ScriptNode node) {
        switch (node.kind()) {
            case FUNCTION_DECLARATION, FUNCTION, ARROW -> function(node, named(node.label()));
            case CLASS_DECLARATION, CLASS -> classNode(node);
            case IF -> branches(node);
            case FOR, FOR_IN, FOR_OF, WHILE, DO -> loop(node);
            case SWITCH -> switchStatement(node);
            case TRY, WITH -> frame.deeper(() -> visitAll(node.children()));
            case CATCH -> handler(node);
            case CONDITIONAL -> conditional(node);
            case LOGICAL -> logical(node, "");
            default -> {
                simple(node);
                visitAll(node.children());
            }
        }
    }

    private void simple(ScriptNode node) {
        switch (node.kind()) {
            case DEFAULT -> frame.cyclomatic++;
            case ASSIGNMENT -> frame.cyclomatic += LOGICAL_ASSIGNMENTS.contains(node.text()) ? 1 : 0;
            case CASE -> frame.cyclomatic += node.child(0).is(Kind.NONE) ? 0 : 1;
            case DOT, INDEX, CALL -> frame.cyclomatic += node.has(Mark.OPTIONAL) ? 1 : 0;
            case BREAK, CONTINUE -> frame.cognitive += node.text().isEmpty() ? 0 : 1;
            default -> {}
        }
    }

    // Decisions

    private void branches(ScriptNode node) {
        int tests = node.size() / 2;
        frame.cyclomatic += tests;
        frame.structure();
        frame.cognitive += tests - 1 + node.size() % 2;
        frame.deeper(() -> {
            for (int i = 0; i < node.size(); i++) {
                visit(node.child(i), i % 2 == 1 || i == node.size() - 1);
            }
        });
    }

    private void visit(ScriptNode node, boolean nested) {
        frame.nesting += nested ? 1 : 0;
        visit(node);
        frame.nesting -= nested ? 1 : 0;
    }

    private void loop(ScriptNode node) {
        ScriptNode body = node.is(Kind.DO) ? node.child(0) : node.last();
        frame.cyclomatic++;
        frame.structure();
        frame.deeper(() -> node.children().forEach(part -> visit(part, part == body)));
    }

    private void switchStatement(ScriptNode node) {
        frame.structure();
        frame.deeper(() -> node.children().forEach(part -> visit(part, part.is(Kind.CASE))));
    }

    private void handler(ScriptNode node) {
        frame.cyclomatic++;
        frame.structure();
        node.children().forEach(part -> visit(part, part.is(Kind.BLOCK)));
    }

    /** In a chain every test stands in the alternative of the one before. */
    private void conditional(ScriptNode node) {
        int nesting = frame.nesting;
        for (int i = 0; i + 1 < node.size(); i += 2) {
            frame.cyclomatic++;
            frame.structure();
            visit(node.child(i));
            visit(node.child(i + 1), true);
            frame.nesting++;
        }
        visit(node.last());
        frame.nesting = nesting;
    }

    /** Visits operands in order and counts the runs of like operators; returns the operator that came last. */
    private String logical(ScriptNode node, String before) {
        String last = before;
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                frame.cyclomatic++;
                frame.cognitive += node.text().equals(last) || node.text().equals("??") ? 0 : 1;
                last = node.text();
            }
            if (node.child(i).is(Kind.LOGICAL)) {
                last = logical(node.child(i), last);
            } else {
                visit(node.child(i));
            }
        }
        return last;
    }

    // Functions

    private void function(ScriptNode node, String name) {
        ScriptNode parameters = node.child(0);
        measure(node, name, parameters.size(), () -> {
            visitAll(parameters.children());
            visit(node.child(1));
        });
    }

    private void measure(ScriptNode node, String name, int parameters, Runnable visit) {
        Frame outer = frame;
        frame = new Frame(node, name, parameters);
        frames.add(frame);
        visit.run();
        outer.nest(frame);
        frame = outer;
    }

    private void classNode(ScriptNode node) {
        visit(node.child(0));
        for (ScriptNode member : node.children().subList(1, node.size())) {
            if (member.is(Kind.STATIC_BLOCK)) {
                measure(member, "<class static block>", 0, () -> visitAll(member.children()));
            } else {
                visit(member.child(0));
                member(member, named(node.label()));
            }
        }
    }

    private void member(ScriptNode member, String className) {
        ScriptNode value = member.last();
        Runnable visit = () -> {
            if (value.isFunction()) {
                function(value, className + "." + named(value.label()));
            } else {
                visit(value);
            }
        };
        if (member.is(Kind.METHOD)) {
            visit.run();
        } else if (!value.is(Kind.NONE)) {
            measure(value, "<class field initializer>", 0, visit);
        }
    }

    private static String named(String label) {
        return label.isEmpty() ? ANONYMOUS : label;
    }

    /** What is counted of one function. */
    private static final class Frame {
        private final ScriptNode node;
        private final String name;
        private final int parameters;
        private int cyclomatic = 1;
        private int cognitive;
        /** How many structures there are, each of which weighs more the deeper it is nested. */
        private int structures;

        private int nestedCognitive;
        private int nestedStructures;
        private int nesting;
        private int depth;
        private int deepest;

        Frame(ScriptNode node, String name, int parameters) {
            this.node = node;
            this.name = name;
            this.parameters = parameters;
            this.cognitive = node.has(Mark.RECURSIVE) ? 1 : 0;
        }

        void structure() {
            structures++;
            cognitive += 1 + nesting;
        }

        void deeper(Runnable visit) {
            depth++;
            deepest = Math.max(deepest, depth);
            visit.run();
            depth--;
        }

        /** Adds a function that stands here, one level deeper than what is around it. */
        void nest(Frame inner) {
            int all = inner.structures + inner.nestedStructures;
            nestedStructures += all;
            nestedCognitive += inner.cognitive + inner.nestedCognitive + all * (nesting + 1);
        }

        /** A function that only declares others, as a class would, does not answer for them (Campbell 2018, appendix A). */
        FunctionMeasures measures() {
            int total = structures > 0 ? cognitive + nestedCognitive : cognitive;
            int line = name.equals("<class field initializer>") ? node.line() : node.reportedLine();
            return new FunctionMeasures(name, line, node.lastLine(), parameters, cyclomatic, total, deepest);
        }
    }
}
