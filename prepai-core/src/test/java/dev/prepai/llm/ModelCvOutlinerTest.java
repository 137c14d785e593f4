package dev.prepai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.prepai.cv.CvOutline;
import dev.prepai.cv.CvOutline.Range;
import dev.prepai.cv.OutlineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelCvOutlinerTest {
    private static final List<List<String>> LINES =
            List.of(List.of("Jane Doe"), List.of("Engineer", "Acme", "2020", "present"), List.of("Java", "SQL"));

    @Test
    void outline_asksWithNumberedPartsAndASchema() {
        Recorded model = new Recorded("{}");

        new ModelCvOutliner(model).outline(LINES);

        ChatRequest request = model.requests.get(0);
        List<ChatMessage> messages = request.messages();
        assertThat(messages).hasExactlyElementsOfTypes(SystemMessage.class, UserMessage.class);
        assertThat(((UserMessage) messages.get(1)).singleText())
                .isEqualTo(
                        "[BEGIN]\n[1] Jane Doe \n[2] Engineer [3] Acme [4] 2020 [5] present \n[6] Java [7] SQL \n[END]");
        assertThat(request.responseFormat().type()).isEqualTo(ResponseFormatType.JSON);
        assertThat(request.responseFormat().jsonSchema().rootElement()).isNotNull();
    }

    @Test
    void outline_answerWithRanges_isRead() {
        String answer = """
                Here it is:
                ```json
                {"name": [1], "headline": [], "location": null,
                 "work": [{"company": [3, 3], "title": [2, 2], "dates": [4, 5], "highlights": []}],
                 "education": [], "skills": [[6, 6], [7, 7], [], ["x"]], "more": 1}
                ```
                """;

        CvOutline outline = new ModelCvOutliner(new Recorded(answer)).outline(LINES);

        assertThat(outline)
                .isEqualTo(new CvOutline(
                        Optional.of(new Range(1, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new CvOutline.Job(
                                Optional.of(new Range(3, 3)),
                                Optional.of(new Range(2, 2)),
                                Optional.of(new Range(4, 5)),
                                Optional.empty(),
                                List.of())),
                        List.of(),
                        List.of(new Range(6, 6), new Range(7, 7)),
                        List.of(),
                        List.of()));
    }

    @Test
    void outline_answerWithText_hasNoRanges() {
        String obedient =
                "{\"name\": \"Bill Gates\", \"skills\": [\"everything\"], \"work\": [{\"company\": {\"x\": 1}}]}";

        CvOutline outline = new ModelCvOutliner(new Recorded(obedient)).outline(LINES);

        assertThat(outline.name()).isEmpty();
        assertThat(outline.skills()).isEmpty();
        assertThat(outline.work()).allSatisfy(job -> assertThat(job.company()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I cannot help with that.", "} {", "{\"name\": [1", "{\"name\": [1]}}{"})
    void outline_answerWithoutJson_isAnErrorThatQuotesNothing(String answer) {
        assertThatExceptionOfType(OutlineException.class)
                .isThrownBy(() -> new ModelCvOutliner(new Recorded(answer)).outline(LINES))
                .withMessageStartingWith("the answer of the model")
                .withNoCause();
    }

    @Test
    void outline_modelThatFails_isAnError() {
        ChatModel broken = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new IllegalStateException("throttled");
            }
        };

        assertThatExceptionOfType(OutlineException.class)
                .isThrownBy(() -> new ModelCvOutliner(broken).outline(LINES))
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    /** Gives the same answer to every request, and keeps the requests. */
    private static final class Recorded implements ChatModel {
        private final List<ChatRequest> requests = new ArrayList<>();
        private final String answer;

        Recorded(String answer) {
            this.answer = answer;
        }

        @Override
        public Set<Capability> supportedCapabilities() {
            return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            requests.add(request);
            return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
        }
    }
}
