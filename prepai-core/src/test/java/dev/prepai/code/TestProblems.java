package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A problem for tests: {@code double_it(number)}. */
final class TestProblems {
    private TestProblems() {}

    /** The arguments are 1, 2, 3 and so on; first come the visible tests. */
    static CodingProblem doubling(int visible, int hidden) {
        return new CodingProblem(
                "Doubling",
                new CodingProblem.Signature(
                        "double_it", List.of(new CodingProblem.Parameter("the_number", "int")), "int"),
                Comparison.EXACT,
                tests(1, visible),
                tests(visible + 1, hidden),
                "",
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("O(1)", "O(1)"));
    }

    /** As {@link #doubling}, in groups. */
    static CodingProblem grouped(int visible, int hidden, TestGroup... groups) {
        CodingProblem problem = doubling(visible, hidden);
        return problem(problem, problem.form(), problem.comparison(), "", Map.of(), List.of(groups));
    }

    /** As {@link #doubling}, with a generator and references. */
    static CodingProblem generated(int visible, int hidden, String generator, Map<Language, String> references) {
        CodingProblem problem = doubling(visible, hidden);
        return problem(problem, problem.form(), problem.comparison(), generator, references, List.of());
    }

    /** As {@link #generated}, compared in another way. */
    static CodingProblem compared(CodingProblem problem, Comparison comparison) {
        return problem(
                problem, problem.form(), comparison, problem.generator(), problem.references(), problem.groups());
    }

    /** A problem of another form with one visible test. */
    static CodingProblem formed(Form form, CodingProblem.Signature signature, List<JsonNode> arguments) {
        return new CodingProblem(
                "Formed",
                signature,
                Comparison.EXACT,
                List.of(new TestCase(arguments, IntNode.valueOf(0))),
                List.of(),
                "",
                Map.of(),
                List.of(),
                new CodingProblem.Complexity("O(1)", "O(1)"),
                form,
                List.of());
    }

    private static CodingProblem problem(
            CodingProblem like,
            Form form,
            Comparison comparison,
            String generator,
            Map<Language, String> references,
            List<TestGroup> groups) {
        return new CodingProblem(
                like.title(),
                like.signature(),
                comparison,
                like.visibleTests(),
                like.hiddenTests(),
                generator,
                references,
                like.wrongSolutions(),
                like.complexity(),
                form,
                groups);
    }

    private static List<TestCase> tests(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new TestCase(List.of(IntNode.valueOf(number)), IntNode.valueOf(2 * number)))
                .toList();
    }
}
