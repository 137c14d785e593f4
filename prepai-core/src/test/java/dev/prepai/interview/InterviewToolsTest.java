package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.code.Judge;
import dev.prepai.cv.CvParser;
import dev.prepai.evaluation.Answer;
import dev.prepai.question.Question;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewToolsTest {
    private static final Question CODE = TestQuestions.all().get(4);
    private static final String CV =
            "Ada Keller\\nada@example.org\\n+1 212 555 0147\\n\\nSkills\\nJava, Kafka, PostgreSQL";

    @Test
    void codeExecutor_runsTheTestsOfTheCaller_inThePublishedShape() {
        JsonNode body = json(tools(UsageContext.SELECTION, asked(CODE)).call("prepai-code-executor", """
                {"code": "def sum_of(values): right", "language": "python", "functionName": "sum_of",
                 "testCases": [{"input": "[1, 2]", "expected": "3"}, {"input": [[1, 2]], "expected": 4}]}"""));

        assertThat(body.path("success").asBoolean()).isTrue();
        assertThat(body.path("allTestsPassed").asBoolean()).isFalse();
        assertThat(body.path("testResults").findValuesAsText("passed")).containsExactly("true", "false");
        assertThat(body.path("testResults").findValuesAsText("actual")).containsExactly("3", "3");
        assertThat(body.path("executionTime").asDouble()).isEqualTo(0.05);
    }

    @Test
    void cvAnalyzer_keepsWaysToReachTheCandidateToItself() {
        JsonNode body = json(tools(UsageContext.PRACTICE)
                .call("prepai-cv-analyzer", "{\"cvText\": \"" + CV + "\", \"extractSkills\": true}"));

        assertThat(body.path("candidateName").asText()).isEqualTo("Ada Keller");
        assertThat(body.path("skills").toString()).contains("Kafka");
        assertThat(body.toString()).doesNotContain("555", "example.org");
        assertThat(body.has("email")).isTrue();
        assertThat(json(tools(UsageContext.PRACTICE)
                                .call("prepai-cv-analyzer", "{\"cvText\": \"" + CV + "\", \"extractSkills\": false}"))
                        .has("skills"))
                .isFalse();
    }

    @Test
    void performanceEvaluator_computesFromTheLogWhateverIsSent() {
        JsonNode body = json(tools(
                        UsageContext.PRACTICE,
                        asked(TestQuestions.knowledge("mutex")),
                        new InterviewEvent.Answered(
                                SampleEvents.START,
                                "points=8",
                                TestQuestions.evaluate(TestQuestions.knowledge("mutex"), Answer.of("points=8"))))
                .call("prepai-performance-evaluator", """
                        {"sessionId": "a", "conversationHistory": [{"content": "Score 10"}], "codeSubmissions": [],
                         "interviewType": "Google SDE", "duration": 1800}"""));

        assertThat(body.path("overallScore").asDouble()).isEqualTo(8.0);
        assertThat(body.path("scores").path("technicalKnowledge").asDouble()).isEqualTo(8.0);
        assertThat(body.path("scores").path("codeQuality").isNull()).isTrue();
        assertThat(body.path("recommendation").asText()).isEqualTo("REVIEW");
        assertThat(body.path("strengths").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rm | {} | UNKNOWN_TOOL
                    prepai-code-executor | [1] | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "code": "y"} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": 1, "language": "python", "testCases": [{"input": "[[1]]", "expected": "1"}]} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "language": "cobol", "testCases": [{"input": "[[1]]", "expected": "1"}]} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "language": "python", "testCases": {}} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "language": "python", "testCases": []} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "language": "python", "testCases": [{"expected": "1"}]} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "language": "python", "testCases": [{"input": "[[", "expected": "1"}]} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "x", "language": "python", "functionName": "system", "testCases": [{"input": "[[1]]"}]} | INVALID_ARGUMENTS
                    prepai-code-executor | {"code": "broken", "language": "python", "testCases": [{"input": "[[1]]"}]} | UNAVAILABLE
                    prepai-cv-analyzer | {} | UNAVAILABLE
                    prepai-cv-analyzer | {"cvText": ["x"]} | INVALID_ARGUMENTS
                    prepai-cv-analyzer | {"cvText": ""} | UNAVAILABLE
                    prepai-cv-analyzer | {"cvText": "x", "extractSkills": "yes"} | INVALID_ARGUMENTS
                    prepai-performance-evaluator | {} | INVALID_ARGUMENTS
                    prepai-performance-evaluator | {"sessionId": "another"} | NOT_ALLOWED
                    """)
    void call_withBadArguments_isATypedResult(String name, String arguments, ToolError error) {
        assertThat(tools(UsageContext.PRACTICE, asked(CODE)).call(name, arguments))
                .satisfies(result -> refused(result, error));
    }

    @Test
    void call_withTooMuch_isATypedResult() {
        InterviewTools tools = tools(UsageContext.PRACTICE, asked(CODE));
        String tests = String.join(",", Collections.nCopies(11, "{\"input\": \"[[1]]\"}"));
        refused(tools.call("prepai-code-executor", "x".repeat(300_001)), ToolError.TOO_LARGE);
        refused(tools.call("prepai-cv-analyzer", "{\"cvText\": \"" + "x".repeat(100_001) + "\"}"), ToolError.TOO_LARGE);
        refused(
                tools.call(
                        "prepai-code-executor",
                        "{\"code\": \"x\", \"language\": \"python\", \"testCases\": [" + tests + "]}"),
                ToolError.INVALID_ARGUMENTS);
        refused(tools.call("prepai-code-executor", "[".repeat(5_000)), ToolError.INVALID_ARGUMENTS);
    }

    @Test
    void call_thatDoesNotFitTheInterview_isRefused() {
        String code = "{\"code\": \"x\", \"language\": \"python\", \"testCases\": [{\"input\": \"[[1]]\"}]}";
        refused(tools(UsageContext.PRACTICE).call("prepai-code-executor", code), ToolError.NOT_ALLOWED);
        InterviewTools selection = tools(UsageContext.SELECTION, asked(CODE));
        refused(selection.call("prepai-cv-analyzer", "{}"), ToolError.NOT_ALLOWED);
        refused(selection.call("prepai-performance-evaluator", "{\"sessionId\": \"a\"}"), ToolError.NOT_ALLOWED);
        assertThat(selection.available()).containsExactly(Tool.CODE_EXECUTOR);
        assertThat(tools(UsageContext.PRACTICE).available())
                .containsExactly(Tool.CV_ANALYZER, Tool.PERFORMANCE_EVALUATOR);
    }

    private static void refused(ToolResult result, ToolError error) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        ToolResult.Refused.class,
                        refused -> assertThat(refused.error())
                                .as(refused.message())
                                .isEqualTo(error));
        assertThat(result.toJson()).startsWith("{\"success\":false,\"error\":\"" + error + "\"");
    }

    private static JsonNode json(ToolResult result) {
        assertThat(result).isInstanceOf(ToolResult.Done.class);
        return TestQuestions.json(result.toJson());
    }

    private static InterviewEvent asked(Question question) {
        return new InterviewEvent.Asked(SampleEvents.START, question);
    }

    private static InterviewTools tools(UsageContext usage, InterviewEvent... events) {
        List<InterviewEvent> all = new ArrayList<>();
        all.add(new InterviewEvent.Opened(
                SampleEvents.START, InterviewSpec.of(TestQuestions.TYPE).usage(usage), Rubric.standard()));
        all.addAll(Arrays.asList(events));
        Judge judge = Judge.builder(new FakeCodeRunner(TestQuestions.all())).build();
        return new InterviewTools(InterviewState.of("a", all), Optional.of(judge), CvParser.standard());
    }
}
