package dev.prepai.code;

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

    private static List<TestCase> tests(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new TestCase(List.of(IntNode.valueOf(number)), IntNode.valueOf(2 * number)))
                .toList();
    }
}
