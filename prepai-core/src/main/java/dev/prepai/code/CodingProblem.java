package dev.prepai.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The part of a coding question that a judge needs.
 *
 * @param title a short name for people
 * @param signature the function to write
 * @param comparison how results are compared
 * @param visibleTests shown to the candidate
 * @param hiddenTests never shown
 * @param generator a Python program with {@code generate(seed, size)}, which returns an argument list; trusted content
 * @param references a correct solution per language
 * @param wrongSolutions typical mistakes, each of which fails a test
 * @param complexity what the reference costs
 */
public record CodingProblem(
        String title,
        Signature signature,
        Comparison comparison,
        List<TestCase> visibleTests,
        List<TestCase> hiddenTests,
        String generator,
        Map<Language, String> references,
        List<WrongSolution> wrongSolutions,
        Complexity complexity) {
    /** Copies the collections and checks that there is at least one visible test. */
    public CodingProblem {
        visibleTests = List.copyOf(visibleTests);
        hiddenTests = List.copyOf(hiddenTests);
        references = Map.copyOf(references);
        wrongSolutions = List.copyOf(wrongSolutions);
        if (visibleTests.isEmpty()) {
            throw new IllegalArgumentException("visibleTests must not be empty");
        }
    }

    /**
     * The function to write.
     *
     * @param name in snake case; {@link Language#functionName} gives the form of a language
     * @param parameters in order
     * @param returns the type of the result, such as {@code int[]}
     */
    public record Signature(String name, List<Parameter> parameters, String returns) {
        /** Copies the parameters. */
        public Signature {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * One parameter.
     *
     * @param name in snake case
     * @param type such as {@code int[][]} or {@code string}
     */
    public record Parameter(String name, String type) {}

    /**
     * A typical wrong solution.
     *
     * @param language its language
     * @param mistake what is wrong, in a few words
     * @param source the program
     */
    public record WrongSolution(Language language, String mistake, String source) {}

    /**
     * The cost of the reference solution in the size of the input.
     *
     * @param time such as {@code O(n log n)}
     * @param space such as {@code O(1)}
     */
    public record Complexity(String time, String space) {}

    /** Returns the visible tests followed by the hidden ones. */
    public List<TestCase> tests() {
        List<TestCase> tests = new ArrayList<>(visibleTests);
        tests.addAll(hiddenTests);
        return tests;
    }

    /** Returns a first line for the candidate to start from, such as {@code def merge_intervals(intervals):}. */
    public String starter(Language language) {
        String parameters = String.join(
                ", ",
                signature.parameters().stream()
                        .map(parameter -> language.functionName(parameter.name()))
                        .toList());
        String name = language.functionName(signature.name());
        return switch (language) {
            case PYTHON -> "def " + name + "(" + parameters + "):\n    ";
            case JAVASCRIPT -> "function " + name + "(" + parameters + ") {\n  \n}";
        };
    }
}
