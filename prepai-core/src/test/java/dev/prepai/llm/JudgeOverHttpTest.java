package dev.prepai.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.internal.Json;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge with a real client of a real protocol, against a server that misbehaves. */
final class JudgeOverHttpTest {
    private static final WireMockServer SERVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private static final String USABLE =
            "{\"keyPoints\": [], \"scores\": [{\"competency\": \"technicalKnowledge\", \"evidence\": [1], \"level\": 8}]}";

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void evaluate_faultOfTheServer_fallsBackWithTheReason(
            ResponseDefinitionBuilder response, Fallback reason, int requests) {
        respond(response);

        Evaluation evaluation = evaluate(Duration.ofSeconds(20));

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.RULES);
        assertThat(evaluation.judgement().orElseThrow().fallback()).contains(reason);
        SERVER.verify(requests, postRequestedFor(urlPathEqualTo("/v1/chat/completions")));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(aResponse().withStatus(429).withBody("{}"), Fallback.THROTTLED, 2),
                Arguments.of(aResponse().withStatus(500).withBody("oops"), Fallback.UNAVAILABLE, 2),
                Arguments.of(aResponse().withStatus(503), Fallback.UNAVAILABLE, 2),
                Arguments.of(aResponse().withStatus(401), Fallback.REJECTED, 1),
                Arguments.of(aResponse().withStatus(404), Fallback.REJECTED, 1),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), Fallback.UNAVAILABLE, 2),
                Arguments.of(
                        aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"choices\": ["),
                        Fallback.UNAVAILABLE,
                        2),
                Arguments.of(completion("", "stop"), Fallback.EMPTY, 2),
                Arguments.of(completion("", "content_filter"), Fallback.REFUSED, 1),
                Arguments.of(completion("I'm sorry, I can't help with that.", "stop"), Fallback.REFUSED, 1),
                Arguments.of(completion(USABLE.substring(0, 60), "length"), Fallback.TRUNCATED, 2),
                Arguments.of(completion("{\"scores\": 8}", "stop"), Fallback.MALFORMED, 2),
                Arguments.of(
                        completion(USABLE.replace("[1]", "[\"it is never said anywhere\"]"), "stop"),
                        Fallback.NO_EVIDENCE,
                        2));
    }

    @Test
    void evaluate_serverThatDoesNotAnswer_fallsBackInTime() {
        respond(completion(USABLE, "stop").withFixedDelay(5_000));

        Evaluation evaluation = evaluate(Duration.ofMillis(400));

        assertThat(evaluation.judgement().orElseThrow().fallback()).contains(Fallback.TIMEOUT);
    }

    @Test
    void evaluate_goodServer_isAskedWithAStrictSchema() {
        respond(completion("Sure:\n```json\n" + USABLE + "\n```", "stop"));

        Evaluation evaluation = evaluate(Duration.ofSeconds(20));

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LLM);
        assertThat(evaluation.judgement().orElseThrow().model()).isEqualTo("served-1");
        assertThat(evaluation.judgement().orElseThrow().inputTokens()).isEqualTo(900);
        SERVER.verify(postRequestedFor(urlPathEqualTo("/v1/chat/completions"))
                .withRequestBody(matchingJsonPath("$.response_format.json_schema.schema.properties.scores"))
                .withRequestBody(matchingJsonPath("$.response_format.json_schema[?(@.strict == true)]")));
    }

    private static void respond(ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(urlPathEqualTo("/v1/chat/completions")).willReturn(response));
    }

    private static Evaluation evaluate(Duration timeout) {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .baseUrl(SERVER.baseUrl() + "/v1")
                .apiKey("none")
                .modelName("any")
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .build();
        ModelAccess access = ModelAccess.builder(model)
                .timeout(timeout)
                .retries(1, Duration.ofMillis(1))
                .build();
        return ModelAnswerEvaluator.builder(access)
                .samples(1)
                .build()
                .evaluate(MutexQuestion.QUESTION, Answer.of(MutexQuestion.GOOD));
    }

    private static ResponseDefinitionBuilder completion(String content, String finish) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("id", "1").put("model", "served-1");
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", content);
        body.putObject("usage")
                .put("prompt_tokens", 900)
                .put("completion_tokens", 90)
                .put("total_tokens", 990);
        return aResponse().withHeader("Content-Type", "application/json").withBody(body.toString());
    }
}
