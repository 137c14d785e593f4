package dev.prepai.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prepai.rubric.Competency;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    @Test
    void write_fullReport_hasTheShapeOfTheProduct() throws Exception {
        JsonNode json = read(SampleReports.full());

        assertThat(names(json))
                .containsExactly(
                        "overallScore",
                        "scores",
                        "strengths",
                        "improvements",
                        "recommendation",
                        "detailedFeedback",
                        "strengthDetails",
                        "improvementDetails",
                        "overallInterval",
                        "intervals",
                        "weights",
                        "interviewId",
                        "interviewType",
                        "candidateName",
                        "role",
                        "usageContext",
                        "openedAt",
                        "durationSeconds",
                        "intelligenceLevels",
                        "reliability",
                        "abilities",
                        "questions",
                        "codeQuality",
                        "conversationHistory");
        assertThat(names(json.path("scores")))
                .containsExactly("technicalKnowledge", "problemSolving", "communication", "codeQuality", "culturalFit");
        assertThat(json.path("recommendation").asText()).isEqualTo("HIRE");
        assertThat(json.path("strengths").get(0).isTextual()).isTrue();
        assertThat(json.path("strengthDetails").get(0).path("question").asInt()).isEqualTo(1);
        assertThat(json.path("strengthDetails").get(1).path("quote").isNull()).isTrue();
        assertThat(json.path("overallInterval").path("low").asDouble()).isEqualTo(7.2);
        assertThat(json.path("weights").path("technicalKnowledge").asDouble()).isEqualTo(0.3);
        assertThat(json.path("interviewType").asText()).isEqualTo("Google SDE");
        assertThat(json.path("openedAt").asText()).isEqualTo("2026-03-14T09:30:00Z");
        assertThat(json.path("durationSeconds").asInt()).isEqualTo(2772);
        assertThat(json.path("conversationHistory").get(1).path("role").asText())
                .isEqualTo("user");
    }

    @Test
    void write_score7885_roundsHalfUp() throws Exception {
        String json = SampleReports.full().toJson();

        assertThat(json).contains("\"technicalKnowledge\": 7.9,");
        assertThat(Shown.rounded(7.885, 1)).isEqualTo(7.9);
        assertThat(Shown.rounded(7.85, 1)).isEqualTo(7.9);
        assertThat(Shown.rounded(7.849, 1)).isEqualTo(7.8);
    }

    @Test
    void write_practice_hasAbilitiesAndSelectionHasNone() throws Exception {
        JsonNode ability = read(SampleReports.without(Competency.CULTURAL_FIT)).path("abilities");

        assertThat(names(ability))
                .containsExactly("technicalKnowledge", "problemSolving", "communication", "codeQuality");
        assertThat(ability.path("communication").toString())
                .isEqualTo("{\"estimate\":0.25,\"standardError\":0.55,\"low\":-0.65,\"high\":1.15}");
        assertThat(read(SampleReports.full()).path("abilities")).isEmpty();
    }

    @Test
    void write_missingCompetency_isNull() throws Exception {
        JsonNode json = read(SampleReports.without(Competency.CULTURAL_FIT));

        assertThat(json.path("scores").has("culturalFit")).isTrue();
        assertThat(json.path("scores").path("culturalFit").isNull()).isTrue();
        assertThat(json.path("intervals").path("culturalFit").isNull()).isTrue();
        assertThat(json.path("detailedFeedback").asText()).contains("There was no evidence for cultural fit.");
    }

    @Test
    void write_emptyReport_hasNullsAndEmptyArrays() throws Exception {
        JsonNode json = read(SampleReports.empty());

        for (String name : List.of("overallScore", "overallInterval", "codeQuality")) {
            assertThat(json.has(name)).isTrue();
            assertThat(json.path(name).isNull()).isTrue();
        }
        for (String name : List.of("strengths", "improvements", "questions", "conversationHistory")) {
            assertThat(json.path(name).isArray()).isTrue();
            assertThat(json.path(name)).isEmpty();
        }
    }

    @Test
    void write_codingQuestion_hasVerdictsAndMetrics() throws Exception {
        JsonNode submission = read(SampleReports.full())
                .path("questions")
                .get(1)
                .path("submissions")
                .get(0);

        assertThat(submission.path("verdict").asText()).isEqualTo("WA");
        assertThat(submission.path("passed").asInt()).isEqualTo(1);
        assertThat(submission.path("total").asInt()).isEqualTo(5);
        assertThat(submission.path("metrics").path("codeLines").asInt()).isEqualTo(9);
        assertThat(names(submission.path("tests").get(0)))
                .containsExactly("number", "hidden", "verdict", "timeMs", "cpuMs", "allocatedBytes");
        assertThat(submission
                        .path("tests")
                        .get(1)
                        .path("difference")
                        .path("path")
                        .asText())
                .isEqualTo("$[0][1]");
        assertThat(names(submission.path("tests").get(3))).containsExactly("number", "hidden", "verdict");
        assertThat(submission.path("tests").get(4).path("verdict").asText()).isEqualTo("TLE");
    }

    @Test
    void write_codingQuestion_hasPointsLimitsAndTheGeneratedCheck() throws Exception {
        JsonNode submissions =
                read(SampleReports.full()).path("questions").get(1).path("submissions");
        JsonNode second = submissions.get(1);

        assertThat(second.path("points").asInt()).isEqualTo(100);
        assertThat(submissions.get(0).path("points").asInt()).isZero();
        assertThat(second.path("maximumPoints").asInt()).isEqualTo(100);
        assertThat(second.path("groups").get(1).path("name").asText()).isEqualTo("Large inputs");
        assertThat(second.path("groups").get(1).path("points").asInt()).isEqualTo(60);
        assertThat(second.path("limitMs").asDouble()).isEqualTo(2_650);
        assertThat(second.path("referenceMs").asDouble()).isEqualTo(530);
        assertThat(submissions.get(0).path("referenceMs").isNull()).isTrue();
        assertThat(second.path("generated").path("passed").asInt()).isEqualTo(6);
        assertThat(second.path("generated").path("hardCoded").asBoolean()).isFalse();
        assertThat(submissions.get(0).path("generated").isNull()).isTrue();
        assertThat(second.path("tests").get(1).path("cpuMs").asDouble()).isEqualTo(0.3);
    }

    @Test
    void write_submissionLikeAnEarlierOne_hasTheSpans() throws Exception {
        JsonNode submissions =
                read(SampleReports.full()).path("questions").get(1).path("submissions");
        JsonNode similar = submissions.get(1).path("similar");

        assertThat(submissions.get(0).path("similar").isEmpty()).isTrue();
        assertThat(similar.get(0).path("submissionId").asText()).isEqualTo("earlier-17");
        assertThat(similar.get(0).path("similarity").asDouble()).isEqualTo(0.91);
        assertThat(similar.get(0).path("lessAlike").asDouble()).isEqualTo(0.995);
        assertThat(similar.get(0).path("spans").get(0).toString())
                .isEqualTo("{\"firstLine\":3,\"lastLine\":9,\"otherFirstLine\":4,\"otherLastLine\":10}");
    }

    @Test
    void write_measuredGrowth_standsBesideThatOfTheReference() throws Exception {
        JsonNode submissions =
                read(SampleReports.full()).path("questions").get(1).path("submissions");
        JsonNode growth = submissions.get(1).path("growth");

        assertThat(growth.path("submission").path("class").asText()).isEqualTo("n log n");
        assertThat(growth.path("submission").path("confidence").asDouble()).isEqualTo(0.93);
        assertThat(growth.path("submission").path("atLeast").asText()).isEqualTo("n");
        assertThat(growth.path("submission").path("atMost").asText()).isEqualTo("n log n");
        assertThat(growth.path("reference").path("description").asText()).isEqualTo("unclear");
        assertThat(growth.path("reference").has("class")).isFalse();
        assertThat(submissions.get(0).path("growth").isNull()).isTrue();
    }

    @Test
    void write_programThatKnowsTheTests_hasTheEvidence() throws Exception {
        JsonNode check = read(SampleReports.adversarial())
                .path("questions")
                .get(0)
                .path("submissions")
                .get(0)
                .path("generated");

        assertThat(check.path("hardCoded").asBoolean()).isTrue();
        assertThat(check.path("literalTests").toString()).isEqualTo("[1,2]");
    }

    @Test
    void write_keyPoints_quoteTheAnswer() throws Exception {
        JsonNode points = read(SampleReports.full()).path("questions").get(5).path("keyPoints");

        assertThat(points.get(0).path("made").asBoolean()).isTrue();
        assertThat(points.get(1).path("contradicted").asBoolean()).isTrue();
        assertThat(points.get(1).path("quote").asText()).isEqualTo("an index speeds up reads and writes alike");
    }

    @Test
    void write_anyReport_leaksNothingOfHiddenTestsOrReferences() {
        for (Report report :
                List.of(SampleReports.full(), SampleReports.adversarial(), SampleReports.crashedInHiddenTest())) {
            assertThat(report.toJson()).doesNotContain(SampleReports.SECRET, SampleReports.MODEL_ANSWER);
        }
    }

    @Test
    void write_practice_hasTheAnswersCorrected() throws Exception {
        JsonNode questions =
                read(SampleReports.without(Competency.CULTURAL_FIT)).path("questions");
        JsonNode revision = questions.get(5).path("revision");
        assertThat(revision.toString())
                .contains("{\"type\":\"removed\",\"cause\":\"TO_GRADER\",\"text\":")
                .contains("{\"type\":\"stated\",\"keyPoint\":\"point-2\",\"text\":\"Every index has to be");
        assertThat(questions.get(4).path("revision").findValuesAsText("type")).contains("prompted", "kept");
        assertThat(questions.get(6).path("revision").isNull()).isTrue();
        assertThat(read(SampleReports.full()).path("questions").get(5).has("revision"))
                .isFalse();
    }

    @Test
    void write_repeatedQuestion_hasTheDifferences() throws Exception {
        JsonNode delta = read(SampleReports.repeated()).path("delta");
        assertThat(delta.path("scores").path("technicalKnowledge").toString())
                .isEqualTo(
                        "{\"before\":4.8,\"after\":7.3,\"difference\":2.5,\"low\":0.9,\"high\":4.1,\"withinNoise\":false}");
        assertThat(delta.path("keyPoints").toString())
                .isEqualTo("[{\"id\":\"point-1\",\"change\":\"LOST\"},{\"id\":\"point-2\",\"change\":\"GAINED\"}]");
        assertThat(read(SampleReports.full()).has("delta")).isFalse();
    }

    @Test
    void write_hostileText_isValidUtf8AndJson() throws JsonProcessingException {
        Report report = SampleReports.adversarial();
        String json = report.toJson();

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
        assertThat(read(report).path("candidateName").asText())
                .isEqualTo(SampleReports.HOSTILE.replace('\uD800', '\uFFFD'));
    }

    @Test
    void write_sameReport_givesSameText() {
        assertThat(SampleReports.full().toJson())
                .isEqualTo(SampleReports.full().toJson())
                .doesNotContain("\r")
                .startsWith("{\n  \"overallScore\": 7.5,\n")
                .endsWith("}\n");
    }

    @Test
    void detailedFeedback_isOneParagraphFromTheReport() {
        assertThat(DetailedFeedback.of(SampleReports.full()))
                .isEqualTo(
                        "The overall score is 7.5 of 10, with a 90\u00A0% interval from 7.2 to 7.8. The recommendation is"
                                + " “Hire”. 6 of 7 questions were answered. The highest competency is problem solving (8.1), the"
                                + " lowest code quality (6.4). 10 of 15 key points were made, and 1 was denied. 1 of 2 code"
                                + " submissions passed every test.");
        assertThat(DetailedFeedback.of(SampleReports.empty()))
                .isEqualTo("There was nothing to score. The recommendation is “Review by a person”. The evidence covers"
                        + " 0\u00A0% of the rubric, which is too little for another recommendation.");
    }

    private static JsonNode read(Report report) throws JsonProcessingException {
        return new ObjectMapper().readTree(report.toJson());
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
