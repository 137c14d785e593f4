package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonNode.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cognitive complexity of the functions of a source (Campbell, Cognitive Complexity, SonarSource 2018, appendix B). A
 * function counts what stands in its inner functions, too. A comprehension is a shorthand and free; recursion counts where a
 * function calls itself, not where it does so through others.
 */
final class PythonCognitive {
    private final Map<PythonNode, Integer> complexities = new HashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private String type = "";

    PythonCognitive(PythonTree tree) {
        frames.push(new Frame(tree.module(), ""));
        visit(tree.module(), 0);
    }

    int of(PythonNode function) {
        return complexities.getOrDefault(function, 0);
    }

    private void visit(PythonNode node, int nesting) {
        Frame frame = frames.element();
        switch (node.kind()) {
            case FUNCTION -> visitFunction(node, nesting);
            case CLASS -> visitClass(node, nesting);
            case BOOLEAN -> visitBoolean(node, nesting);
            case IF -> {
                frame.addNested(nesting);
                frame.add((node.children().size() - 1) / 2);
                visitBlocks(node, nesting);
            }
            case WHILE, FOR, HANDLER, MATCH -> {
                frame.addNested(nesting);
                visitBlocks(node, nesting);
            }
            case ELSE -> {
                frame.add(1);
                visitBlocks(node, nesting);
            }
            case CASE -> visitBlocks(node, nesting);
            case CONDITIONAL -> {
                frame.addNested(nesting);
                visitChildren(node, nesting + 1);
            }
            case LAMBDA -> visitChildren(node, nesting + 1);
            case PRIMARY -> {
                markRecursion(node);
                visitChildren(node, nesting);
            }
            default -> visitChildren(node, nesting);
        }
    }

    private void visitChildren(PythonNode node, int nesting) {
        for (PythonNode child : node.children()) {
            visit(child, nesting);
        }
    }

    /** Visits the blocks one level deeper than tests and the like. */
    private void visitBlocks(PythonNode node, int nesting) {
        for (PythonNode child : node.children()) {
            visit(child, child.is(Kind.BLOCK) ? nesting + 1 : nesting);
        }
    }

    private void visitClass(PythonNode node, int nesting) {
        String outer = type;
        type = node.text();
        visitChildren(node, nesting);
        type = outer;
    }

    private void visitFunction(PythonNode function, int nesting) {
        List<PythonNode> parts = function.children();
        parts.subList(0, parts.size() - 1).forEach(part -> visit(part, nesting));
        Frame inner = new Frame(function, type);
        frames.push(inner);
        type = "";
        // It starts without nesting, as it is measured by itself, too; the nesting it stands in is added when it ends.
        visit(function.lastChild(), 0);
        type = inner.type;
        frames.pop();
        complexities.put(function, inner.complexity());
        Frame outer = frames.element();
        outer.add(inner, outer.isDecorator() ? nesting : nesting + 1);
    }

    private void visitBoolean(PythonNode node, int nesting) {
        List<String> operators = new ArrayList<>();
        collect(node, nesting, operators);
        int runs = 1;
        for (int i = 1; i < operators.size(); i++) {
            runs += operators.get(i).equals(operators.get(i - 1)) ? 0 : 1;
        }
        frames.element().add(runs);
    }

    private void collect(PythonNode node, int nesting, List<String> operators) {
        for (int i = 0; i < node.children().size(); i++) {
            if (i > 0) {
                operators.add(node.text());
            }
            PythonNode child = node.child(i);
            if (child.is(Kind.BOOLEAN)) {
                collect(child, nesting, operators);
            } else {
                visit(child, nesting);
            }
        }
    }

    private void markRecursion(PythonNode primary) {
        List<PythonNode> parts = primary.children();
        if (!parts.get(0).is(Kind.NAME)) {
            return;
        }
        String name = parts.get(0).text();
        if (parts.get(1).is(Kind.CALL)) {
            frames.forEach(frame -> frame.recursive |= frame.isFunction(name));
        } else if (parts.size() > 2
                && parts.get(1).is(Kind.ATTRIBUTE)
                && parts.get(2).is(Kind.CALL)) {
            frames.forEach(frame ->
                    frame.recursive |= frame.isMethod(name, parts.get(1).text()));
        }
    }

    /** What has been counted in a function whose end is still to come. */
    private static final class Frame {
        private final PythonNode function;
        private final String type;
        private final boolean decorator;
        private boolean recursive;
        private int total;
        private int nested;

        Frame(PythonNode function, String type) {
            this.function = function;
            this.type = type;
            decorator = isDecorator(function);
        }

        void add(int increment) {
            total += increment;
        }

        /** Adds 1 and the nesting; it grows when the function as a whole stands deeper. */
        void addNested(int nesting) {
            total += 1 + nesting;
            nested++;
        }

        void add(Frame inner, int nesting) {
            total += inner.complexity() + inner.nested * nesting;
            nested += inner.nested;
        }

        int complexity() {
            return total + (recursive ? 1 : 0);
        }

        boolean isFunction(String name) {
            return type.isEmpty() && function.text().equals(name);
        }

        boolean isMethod(String receiver, String name) {
            return !type.isEmpty()
                    && function.text().equals(name)
                    && (receiver.equals("self") || receiver.equals("cls") || receiver.equals(type));
        }

        boolean isDecorator() {
            return decorator;
        }

        /** Tells whether a function only defines another and returns something, as a decorator does; that raises no nesting. */
        private static boolean isDecorator(PythonNode function) {
            if (!function.is(Kind.FUNCTION)) {
                return false;
            }
            List<PythonNode> statements = function.lastChild().children().stream()
                    .filter(statement -> !isDocumentation(statement))
                    .toList();
            return statements.size() == 2
                    && statements.get(0).is(Kind.FUNCTION)
                    && statements.get(1).is(Kind.RETURN);
        }

        private static boolean isDocumentation(PythonNode statement) {
            return statement.is(Kind.EXPRESSION) && statement.child(0).is(Kind.CONSTANT);
        }
    }
}
