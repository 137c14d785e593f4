package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Copies the collections and checks that there is a title and at least one visible test. */
    public CodingProblem {
        visibleTests = List.copyOf(visibleTests);
        hiddenTests = List.copyOf(hiddenTests);
        references = Map.copyOf(references);
        wrongSolutions = List.copyOf(wrongSolutions);
        if (visibleTests.isEmpty()) {
            throw new IllegalArgumentException("visibleTests must not be empty");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
    }

    /**
     * The function to write.
     *
     * @param name in snake case; {@link Language#functionName} gives the form of a language
     * @param parameters in order
     * @param returns the type of the result, such as {@code int[]}
     */
    public record Signature(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<Parameter> parameters,
            @JsonProperty(required = true) String returns) {
        /** Copies the parameters and checks the name. */
        public Signature {
            requireSnakeCase(name);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * One parameter.
     *
     * @param name in snake case
     * @param type such as {@code int[][]} or {@code string}
     */
    public record Parameter(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String type) {
        /** Checks the name. */
        public Parameter {
            requireSnakeCase(name);
        }
    }

    /**
     * A typical wrong solution.
     *
     * @param language its language
     * @param mistake what is wrong, in a few words
     * @param source the program
     */
    public record WrongSolution(
            @JsonProperty(required = true) Language language,
            @JsonProperty(required = true) String mistake,
            @JsonProperty(required = true) String source) {}

    /**
     * The cost of the reference solution in the size of the input.
     *
     * @param time such as {@code O(n log n)}
     * @param space such as {@code O(1)}
     */
    public record Complexity(
            @JsonProperty(required = true) String time,
            @JsonProperty(required = true) String space) {}

    /** Returns the visible tests followed by the hidden ones. */
    public List<TestCase> tests() {
        List<TestCase> tests = new ArrayList<>(visibleTests);
        tests.addAll(hiddenTests);
        return tests;
    }

    /** Returns an empty function for the candidate to start from, such as {@code def merge_intervals(intervals):}. */
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

    private static void requireSnakeCase(String name) {
        if (!SNAKE_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be snake case, such as merge_intervals");
        }
    }
}
