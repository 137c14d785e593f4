package dev.prepai.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CodingProblemTest {
    private static final Form OPERATIONS =
            new Form.Operations(List.of(new CodingProblem.Signature("read_total", List.of(), "int")));

    @Test
    void starter_isAnEmptyFunctionInTheStyleOfTheLanguage() {
        CodingProblem problem = TestProblems.doubling(1, 0);

        assertThat(problem.starter(Language.PYTHON)).isEqualTo("def double_it(the_number):\n    ");
        assertThat(problem.starter(Language.JAVASCRIPT)).isEqualTo("function doubleIt(theNumber) {\n  \n}");
    }

    @Test
    void program_ofEveryForm_namesItAsTheLanguageDoes() {
        CodingProblem problem = TestProblems.doubling(1, 0);
        assertThat(problem.program(Language.JAVASCRIPT, "x"))
                .isEqualTo(new Program(Language.JAVASCRIPT, "x", new EntryPoint.Function("doubleIt")));
        assertThat(entry(new Form.Mutation(0), Language.PYTHON, "[1]")).isEqualTo(new EntryPoint.Mutation("add_up", 0));
        assertThat(entry(new Form.Method("adding_machine"), Language.JAVASCRIPT, "[1]"))
                .isEqualTo(new EntryPoint.Method("AddingMachine", "addUp"));
        assertThat(entry(OPERATIONS, Language.PYTHON, "[[\"add_up\"], [[1]]]"))
                .isEqualTo(new EntryPoint.Operations("AddUp"));
        assertThat(entry(new Form.Console(), Language.PYTHON, "[\"\"]")).isEqualTo(new EntryPoint.Console());
    }

    @Test
    void definedName_isThatOfTheFunctionOrClass() {
        assertThat(TestProblems.doubling(1, 0).definedName(Language.JAVASCRIPT)).contains("doubleIt");
        assertThat(formed(OPERATIONS, "[[\"add_up\"], [[1]]]").definedName(Language.PYTHON))
                .contains("AddUp");
        assertThat(formed(new Form.Method("adding_machine"), "[1]").definedName(Language.PYTHON))
                .contains("add_up");
        assertThat(formed(new Form.Console(), "[\"\"]").definedName(Language.PYTHON))
                .isEmpty();
    }

    @Test
    void calls_ofOperations_haveTheNamesOfTheLanguage() {
        CodingProblem problem = formed(OPERATIONS, "[[\"add_up\"], [[1]]]");
        List<List<JsonNode>> calls = List.of(arguments("[[\"add_up\", \"read_total\"], [[1], []]]"));

        assertThat(problem.calls(Language.JAVASCRIPT, calls).toString())
                .isEqualTo("[[[\"AddUp\",\"readTotal\"], [[1],[]]]]");
        assertThat(problem.calls(Language.PYTHON, calls).toString())
                .isEqualTo("[[[\"AddUp\",\"read_total\"], [[1],[]]]]");
        assertThat(TestProblems.doubling(1, 0).calls(Language.JAVASCRIPT, calls))
                .isEqualTo(calls);
    }

    @Test
    void starter_ofOtherForms_definesWhatIsAskedFor() {
        CodingProblem operations = formed(OPERATIONS, "[[\"add_up\"], [[1]]]");
        assertThat(operations.starter(Language.PYTHON)).isEqualTo("""
                class AddUp:
                    def __init__(self, first_number):
                        pass

                    def read_total(self):
                        pass
                """);
        assertThat(operations.starter(Language.JAVASCRIPT)).isEqualTo("""
                class AddUp {
                  constructor(firstNumber) {
                  }

                  readTotal() {
                  }
                }
                """);
        CodingProblem method = formed(new Form.Method("adding_machine"), "[1]");
        assertThat(method.starter(Language.PYTHON)).isEqualTo("""
                class AddingMachine:
                    def add_up(self, first_number):
                        pass
                """);
        assertThat(method.starter(Language.JAVASCRIPT)).startsWith("class AddingMachine {\n  addUp(firstNumber) {");
        assertThat(formed(new Form.Mutation(0), "[1]").starter(Language.PYTHON))
                .startsWith("def add_up(first_number):");
        CodingProblem console = formed(new Form.Console(), "[\"\"]");
        assertThat(console.starter(Language.PYTHON)).contains("sys.stdin");
        assertThat(console.starter(Language.JAVASCRIPT)).contains("readFileSync(0");
    }

    @Test
    void arguments_areReadFromJson() {
        assertThat(TestProblems.doubling(1, 0).arguments(" [ {\"a\": [1.5, null]} ] "))
                .isEqualTo(arguments("[{\"a\": [1.5, null]}]"));
        assertThat(formed(OPERATIONS, "[[\"add_up\"], [[1]]]").arguments("[[\"AddUp\", \"readTotal\"], [[1], []]]"))
                .hasSize(2);
    }

    @Test
    void arguments_ofAWholeProgram_areTheTextItself() {
        assertThat(formed(new Form.Console(), "[\"\"]").arguments("2\n[3, \"\n"))
                .containsExactly(TextNode.valueOf("2\n[3, \"\n"));
    }

    @Test
    void arguments_thatDoNotFit_areRefusedWithoutQuotingThem() {
        CodingProblem problem = TestProblems.doubling(1, 0);
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("", "must be a JSON array");
        messages.put("SECRET", "not valid JSON at line 1");
        messages.put("[1", "not valid JSON at line 1");
        messages.put("[1] [2]", "not valid JSON");
        messages.put("{\"SECRET\": 1}", "must be a JSON array");
        messages.put("[]", "JSON array of 1 values, one per parameter; it has 0");
        messages.put("[1, \"SECRET\"]", "it has 2");
        messages.put("[1e999]", "too large");
        messages.put("[".repeat(200) + "]".repeat(200), "nested at most 100 levels");
        messages.put("[".repeat(5_000) + "]".repeat(5_000), "not valid JSON");
        messages.put("[\"" + "SECRET".repeat(12_000) + "\"]", "at most 65536 characters");
        messages.forEach((input, message) -> assertThatThrownBy(() -> problem.arguments(input))
                .as(message)
                .isInstanceOf(InvalidInputException.class)
                .hasNoCause()
                .hasMessageContaining(message)
                .hasMessageNotContaining("SECRET"));
        for (String input : List.of(
                "[[\"add_up\"], []]", "[[], []]", "[[1], [[1]]]", "[[\"add_up\"], [1]]", "[\"add_up\", [[1]]]")) {
            assertThatThrownBy(() -> formed(OPERATIONS, "[[\"add_up\"], [[1]]]").arguments(input))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("list of names");
        }
    }

    @Test
    void new_withOperationsThatAreNotDeclared_isRefused() {
        for (String arguments : List.of("[[\"other\"], [[1]]]", "[[\"add_up\", \"subtract\"], [[1], []]]")) {
            assertThatThrownBy(() -> formed(OPERATIONS, arguments))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("methods of the form");
        }
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

    private static EntryPoint entry(Form form, Language language, String arguments) {
        return formed(form, arguments).program(language, "").entry();
    }

    private static CodingProblem formed(Form form, String arguments) {
        return TestProblems.formed(
                form,
                new CodingProblem.Signature(
                        "add_up", List.of(new CodingProblem.Parameter("first_number", "int")), "int"),
                arguments(arguments));
    }

    private static List<JsonNode> arguments(String json) {
        try {
            return Json.mapper().readTree(json).valueStream().toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
