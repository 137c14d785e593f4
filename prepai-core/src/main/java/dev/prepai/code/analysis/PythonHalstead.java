package dev.prepai.code.analysis;

import dev.prepai.code.analysis.PythonNode.Kind;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Halstead's counts as {@code radon hal} 5.1 takes them: arithmetic, comparing, boolean and augmented operators and what they
 * stand between. Operands are the same if their names or values are equal and they stand in functions of the same name.
 */
final class PythonHalstead {
    /** Longer names are taken as they are: normalizing takes more than linear time on hostile ones. */
    private static final int LONGEST_NAME = 200;

    private final PythonTree tree;
    private final Set<String> distinctOperators = new HashSet<>();
    private final Set<Operand> distinctOperands = new HashSet<>();
    private int operators;
    private int operands;
    private String function = "";

    private PythonHalstead(PythonTree tree) {
        this.tree = tree;
    }

    static Halstead of(PythonTree tree) {
        PythonHalstead counts = new PythonHalstead(tree);
        counts.visit(tree.module());
        return new Halstead(
                counts.distinctOperators.size(), counts.distinctOperands.size(), counts.operators, counts.operands);
    }

    private void visit(PythonNode node) {
        switch (node.kind()) {
            case FUNCTION -> {
                String outer = function;
                function = normalized(node.text());
                visit(node.lastChild());
                function = outer;
                return;
            }
            case UNARY -> {
                // A sign is not the binary operator of the same look.
                operator("unary " + node.text());
                operand(node.child(0));
            }
            case BOOLEAN -> {
                operator(node.text());
                node.children().forEach(this::operand);
            }
            case AUGMENTED_ASSIGNMENT -> {
                operator(node.text().substring(0, node.text().length() - 1));
                operand(node.child(0));
                operand(node.child(1));
            }
            case COMPARISON -> comparison(node.children());
            case BINARY -> binary(node.children());
            default -> {}
        }
        for (PythonNode child : node.children()) {
            visit(child);
        }
    }

    private void comparison(List<PythonNode> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                operand(parts.get(i));
            } else {
                operator(parts.get(i).text());
            }
        }
    }

    /** Counts {@code a + b + c} as {@code (a + b) + c}. */
    private void binary(List<PythonNode> parts) {
        operand(parts.get(0));
        for (int i = 1; i < parts.size(); i += 2) {
            if (i > 1) {
                // The operator stands for what is on its left, which is an operand unlike all others.
                operand(parts.get(i));
            }
            operator(parts.get(i).text());
            operand(parts.get(i + 1));
        }
    }

    private void operator(String operator) {
        operators++;
        distinctOperators.add(operator);
    }

    private void operand(PythonNode node) {
        operands++;
        distinctOperands.add(new Operand(function, value(node)));
    }

    private Object value(PythonNode node) {
        return switch (node.kind()) {
            case NAME -> normalized(node.text());
            case CONSTANT -> PythonLiteral.value(tree.tokens().subList(node.first(), node.end()));
            case PRIMARY ->
                node.lastChild().is(Kind.ATTRIBUTE)
                        ? normalized(node.lastChild().text())
                        : node;
            default -> node;
        };
    }

    private static String normalized(String name) {
        return name.length() > LONGEST_NAME ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    private record Operand(String function, Object value) {}
}
