package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CodingProblemTest {
    @Test
    void starter_isAnEmptyFunctionInTheStyleOfTheLanguage() {
        CodingProblem problem = TestProblems.doubling(1, 0);

        assertThat(problem.starter(Language.PYTHON)).isEqualTo("def double_it(the_number):\n    ");
        assertThat(problem.starter(Language.JAVASCRIPT)).isEqualTo("function doubleIt(theNumber) {\n  \n}");
    }

    @Test
    void tests_areTheVisibleOnesBeforeTheHiddenOnes() {
        assertThat(TestProblems.doubling(2, 1).tests())
                .extracting(TestCase::arguments)
                .containsExactly(
                        List.<JsonNode>of(IntNode.valueOf(1)),
                        List.<JsonNode>of(IntNode.valueOf(2)),
                        List.<JsonNode>of(IntNode.valueOf(3)));
    }

    @Test
    void new_withoutVisibleTest_isRefused() {
        assertThatThrownBy(() -> TestProblems.doubling(0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("visibleTests");
    }

    @Test
    void new_withNameThatIsNotSnakeCase_isRefused() {
        for (String name : List.of("", "doubleIt", "double it", "2_times", "_x", "f(a):")) {
            assertThatThrownBy(() -> new CodingProblem.Signature(name, List.of(), "int"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("snake case");
            assertThatThrownBy(() -> new CodingProblem.Parameter(name, "int"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("snake case");
        }
    }
}
