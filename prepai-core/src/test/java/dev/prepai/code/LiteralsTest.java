package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LiteralsTest {
    @Test
    void testsIn_sourceWithExpectedValues_areThoseTests() {
        assertThat(testsIn("t = [ 1234 , -9876 ]", "1234", "5555", "-9876")).containsExactly(1, 3);
        assertThat(testsIn("x == 'abc' or x == \"xyz\"", "\"abc\"", "\"xyz\"")).containsExactly(1, 2);
        assertThat(testsIn(
                        "if n: return [[1, 6],\n   [8, 10]]\nreturn [True, None, 7]",
                        "[[1,6],[8,10]]",
                        "[true,null,7]"))
                .containsExactly(1, 2);
        assertThat(testsIn("return `ab\\\\ncd`, {'key': 12}", "\"ab\\\\ncd\"", "{\"key\": 12}"))
                .containsExactly(1, 2);
    }

    @Test
    void testsIn_sourceWithPartsOfLongerWords_areNone() {
        assertThat(testsIn("x = 12345; y = 91234; z = 1234.5; w = _9876", "1234", "9876", "345"))
                .isEmpty();
    }

    @Test
    void testsIn_valuesThatAnyProgramMayContain_doNotCount() {
        assertThat(testsIn("[] True 12 None -1 '' 'ab' false", "[]", "true", "12", "null", "-1", "\"\"", "\"ab\""))
                .isEmpty();
        assertThat(testsIn("return 1234, 5678", "1234", "5678", "3333")).hasSize(2);
        assertThat(testsIn("return 1000007, 5678", "1000007", "5678"))
                .as("one of them is in the reference")
                .isEmpty();
    }

    @Test
    void testsIn_sourceWithOneValueOnly_areNone() {
        assertThat(testsIn("return 1234", "1234", "1234", "5678")).isEmpty();
    }

    @Test
    void testsIn_longValues_areRecognisedByTheirBeginnings() {
        String many = "[" + "1,".repeat(500) + "2]";
        String others = "[" + "3,".repeat(500) + "2]";

        assertThat(testsIn("x = " + many + "\ny = " + others, many, others)).containsExactly(1, 2);
        assertThat(testsIn("1,".repeat(100_000), many, others)).isEmpty();
    }

    private static List<Integer> testsIn(String source, String... expected) {
        List<TestCase> tests = new ArrayList<>();
        for (String value : expected) {
            try {
                tests.add(new TestCase(List.of(), Json.mapper().readTree(value.replace("\\\\n", "\\n"))));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
        CodingProblem like = TestProblems.doubling(1, 0);
        CodingProblem problem = new CodingProblem(
                "Literals",
                new CodingProblem.Signature("f", List.of(), "int"),
                Comparison.EXACT,
                tests,
                List.of(),
                "",
                Map.of(Language.PYTHON, "M = 1000007", Language.JAVASCRIPT, "const M = 1000007;"),
                List.of(),
                like.complexity());
        return new Literals(problem).testsIn(source.replace("\\\\n", "\\n"));
    }
}
