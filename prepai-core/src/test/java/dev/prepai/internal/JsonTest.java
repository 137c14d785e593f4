package dev.prepai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.prepai.code.CodeMetrics;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.CodingProblem;
import dev.prepai.code.Comparison;
import dev.prepai.code.Difference;
import dev.prepai.code.GeneratedCheck;
import dev.prepai.code.GroupResult;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.Limit;
import dev.prepai.code.TestCase;
import dev.prepai.code.TestResult;
import dev.prepai.code.TimeLimit;
import dev.prepai.code.Usage;
import dev.prepai.code.Verdict;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.GrowthClass;
import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.code.growth.Measurement;
import dev.prepai.code.similarity.Similarity;
import dev.prepai.question.ExpectedWords;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Level;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Anchors;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonTest {
    @ParameterizedTest
    @MethodSource("verdicts")
    void verdict_survivesTheRoundTrip(Verdict verdict) throws IOException {
        assertThat(roundTrip(verdict, Verdict.class)).isEqualTo(verdict);
    }

    static List<Verdict> verdicts() {
        return List.of(
                new Verdict.Accepted(),
                new Verdict.WrongAnswer(),
                new Verdict.LimitExceeded(Limit.CALL_TIME),
                new Verdict.LimitExceeded(Limit.MEMORY),
                new Verdict.LimitExceeded(Limit.OUTPUT),
                new Verdict.LimitExceeded(Limit.RESULT),
                new Verdict.Crashed("ZeroDivisionError: \"x\"\n\u00e9", OptionalInt.of(3)),
                new Verdict.Crashed("", OptionalInt.empty()),
                new Verdict.DidNotLoad("SyntaxError", OptionalInt.of(1)),
                new Verdict.Refused(),
                new Verdict.NotRun());
    }

    @Test
    void verdict_hasAReadableForm() throws IOException {
        assertThat(Json.mapper().writeValueAsString(new Verdict.LimitExceeded(Limit.CALL_TIME)))
                .isEqualTo("{\"type\":\"limitExceeded\",\"limit\":\"CALL_TIME\"}");
        assertThat(Json.mapper().writeValueAsString(new Verdict.Crashed("no", OptionalInt.empty())))
                .isEqualTo("{\"type\":\"crashed\",\"message\":\"no\"}");
    }

    @Test
    void submission_survivesTheRoundTrip() throws IOException {
        String source = "def f(n):\n    return n  # \uD83D\uDE00 and half of one: \uD83D\n";
        CodeSubmission submission = new CodeSubmission(
                Language.JAVASCRIPT,
                source,
                new Verdict.Crashed("no", OptionalInt.of(2)),
                List.of(
                        new TestResult(
                                1,
                                false,
                                new Verdict.WrongAnswer(),
                                new Usage(Duration.ofNanos(1_234_567), Duration.ofNanos(5), 77, 3),
                                "\"\uD83D\"",
                                "",
                                Optional.of(new Difference("$[0]", Optional.of("1"), Optional.empty()))),
                        new TestResult(2, true, new Verdict.NotRun("it fell"), Usage.NONE, "", "", Optional.empty())),
                CodeMetrics.of(Language.PYTHON, source),
                Duration.ofMillis(40),
                Optional.of(Isolation.PROCESS),
                Optional.of(new TimeLimit(
                        Duration.ofSeconds(2), Duration.ofSeconds(4), Optional.of(Duration.ofNanos(123_456)))),
                List.of(new GroupResult("small", 30, true)),
                Optional.of(new GeneratedCheck(-5, 6, 2, new Verdict.WrongAnswer(), List.of(1, 2))),
                List.of(new Similarity(
                        "a",
                        0.9,
                        61,
                        List.of(new Similarity.Span(1, 2, 3, 4, 5)),
                        Optional.of(new Similarity.Prior(200, 0.25, 1)))),
                Optional.of(new GrowthComparison(
                        new Growth.Estimated(
                                GrowthClass.LINEAR,
                                0.9,
                                GrowthClass.LINEAR,
                                GrowthClass.LINEARITHMIC,
                                List.of(new Measurement(2, 3, Duration.ofNanos(4)))),
                        Optional.of(new Growth.Unclear(List.of())))));

        assertThat(roundTrip(submission, CodeSubmission.class)).isEqualTo(submission);
        assertThat(Json.mapper().valueToTree(submission).path("language").asText())
                .isEqualTo("javascript");
    }

    @Test
    void question_survivesTheRoundTrip() throws IOException {
        Question question = question();

        assertThat(roundTrip(question, Question.class)).isEqualTo(question);
    }

    @Test
    void question_keepsExpectedValuesThatLookEmpty() throws IOException {
        Question question = question();

        List<JsonNode> expected = roundTrip(question, Question.class).problem().orElseThrow().tests().stream()
                .map(TestCase::expected)
                .toList();

        assertThat(expected)
                .extracting(JsonNode::toString)
                .containsExactly("[]", "\"\"", "null", "0", "0.0", "false", "{}", "[null]");
        assertThat(expected.get(2)).isSameAs(NullNode.getInstance());
    }

    @Test
    void question_keepsTheOrderOfItsTypes() throws IOException {
        assertThat(roundTrip(question(), Question.class).types()).containsExactly("ZULU", "ALPHA", "MIKE");
    }

    @Test
    void questions_ofTheStandardBank_surviveTheRoundTrip() throws IOException {
        for (Question question : QuestionBank.standard().questions()) {
            assertThat(roundTrip(question, Question.class)).isEqualTo(question);
        }
    }

    @Test
    void write_sameValue_givesTheSameBytes() throws IOException {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("b", 1);
        one.put("a", 2);

        assertThat(Json.mapper().writeValueAsString(one)).isEqualTo("{\"a\":2,\"b\":1}");
        assertThat(Json.mapper().writeValueAsString(question()))
                .isEqualTo(Json.mapper().writeValueAsString(question()));
    }

    @Test
    void read_absentListOrOptional_isEmpty() throws IOException {
        KeyPoint keyPoint =
                Json.mapper().readValue("{\"id\": \"a\", \"text\": \"A claim.\", \"core\": true}", KeyPoint.class);

        assertThat(keyPoint.phrasings()).isEmpty();
        assertThat(keyPoint.competency()).isEmpty();
    }

    @Test
    void read_whatDoesNotFit_isRefused() {
        assertRefused("{\"points\": 5}", Score.class);
        assertRefused("{\"points\": 5, \"standardError\": null}", Score.class);
        assertRefused("{\"points\": \"5\", \"standardError\": 0}", Score.class);
        assertRefused("{\"points\": 5, \"standardError\": 0, \"more\": 1}", Score.class);
        assertRefused("{\"points\": 5, \"standardError\": 0, \"points\": 6}", Score.class);
        assertRefused("{\"points\": 5, \"standardError\": 0} 7", Score.class);
        assertRefused("{\"points\": 11, \"standardError\": 0}", Score.class);
        assertRefused("{\"min\": 1.5, \"max\": 2}", ExpectedWords.class);
        assertRefused("0", Kind.class);
        assertRefused("\"EASIEST\"", Level.class);
        assertRefused("{\"type\": \"limitExceeded\"}", Verdict.class);
        assertRefused("{\"type\": \"limitExceeded\", \"limit\": null}", Verdict.class);
        assertRefused("{\"type\": \"pardoned\"}", Verdict.class);
        assertRefused("{\"args\": []}", TestCase.class);
    }

    private static void assertRefused(String json, Class<?> type) {
        assertThatThrownBy(() -> Json.mapper().readValue(json, type))
                .as(json)
                .isInstanceOf(JsonProcessingException.class);
    }

    private static <T> T roundTrip(T value, Class<T> type) throws IOException {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(value), type);
    }

    private static Question question() throws IOException {
        LinkedHashSet<String> types = new LinkedHashSet<>(List.of("ZULU", "ALPHA", "MIKE"));
        return new Question(
                "odd-values",
                Kind.CODING,
                types,
                Competency.PROBLEM_SOLVING,
                Level.HARD,
                -0.25,
                types,
                "Return something empty.",
                List.of(new KeyPoint(
                        "claim", "Nothing.", true, List.of("None."), Optional.of(Competency.CODE_QUALITY))),
                "Nothing.",
                List.of(new Probe("claim", "What else?")),
                List.of("Less."),
                List.of("nothing"),
                new ExpectedWords(1, 2),
                Optional.of(new Anchors("weak", "middling", "strong")),
                Optional.of(problem()));
    }

    private static CodingProblem problem() throws IOException {
        return new CodingProblem(
                "Odd values",
                new CodingProblem.Signature("odd", List.of(new CodingProblem.Parameter("a", "int")), "int"),
                new Comparison.Approximate(1e-9),
                List.of(test("[]"), test("\"\""), test("null"), test("0")),
                List.of(test("0.0"), test("false"), test("{}"), test("[null]")),
                "def generate(seed, size):\n    return []\n",
                Map.of(Language.PYTHON, "pass", Language.JAVASCRIPT, "0"),
                List.of(new CodingProblem.WrongSolution(Language.JAVASCRIPT, "is wrong", "1")),
                new CodingProblem.Complexity("O(1)", "O(1)"));
    }

    private static TestCase test(String expected) throws IOException {
        return new TestCase(
                List.of(Json.mapper().readTree("[null, 1, \"\"]"), NullNode.getInstance()),
                Json.mapper().readTree(expected));
    }
}
