package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.prepai.ability.ItemParameters;
import dev.prepai.internal.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs from before items had measured parameters, questions were repeated, or practice asked on, are read, and still written as they were. */
final class StoredQuestionTest {
    private static final String ASKED =
            "{\"type\":\"asked\",\"at\":\"2026-11-01T10:00:00Z\",\"question\":{\"id\":\"mutex\",\"kind\":\"KNOWLEDGE\","
                    + "\"types\":[\"TEST\"],\"competency\":\"TECHNICAL_KNOWLEDGE\",\"level\":\"HARD\",\"difficulty\":1.0,"
                    + "\"skills\":[],\"text\":\"What is a mutex?\",\"keyPoints\":[{\"id\":\"one\","
                    + "\"text\":\"A mutex admits one thread.\",\"core\":true,\"phrasings\":[]}],"
                    + "\"reference\":\"A mutex admits one thread.\",\"probes\":[],\"hints\":[],\"keywords\":[],"
                    + "\"expectedWords\":{\"min\":5,\"max\":50}}}";

    @Test
    void event_withoutMeasuredParameters_isReadAndWrittenAsBefore() throws JsonProcessingException {
        InterviewEvent event = Json.mapper().readValue(ASKED, InterviewEvent.class);

        assertThat(Json.line(event)).isEqualTo(ASKED);
        assertThat(event)
                .isInstanceOfSatisfying(
                        InterviewEvent.Asked.class,
                        asked -> assertThat(asked.question().parameters())
                                .isEqualTo(new ItemParameters(1.2, List.of(-0.5, 0.5, 1.5, 2.5))));
    }

    @Test
    void event_ofAnInterviewFromBeforeQuestionsWerePractisedAgain_isReadAndWrittenAsBefore()
            throws JsonProcessingException {
        String opened = "{\"type\":\"opened\",\"at\":\"2026-03-14T09:30:00Z\",\"spec\":{\"type\":{\"id\":\"TEST\","
                + "\"title\":\"Test\",\"blueprint\":{\"slots\":[{\"kind\":\"KNOWLEDGE\","
                + "\"competency\":\"TECHNICAL_KNOWLEDGE\",\"level\":\"EASY\"}],\"followUps\":0}},"
                + "\"candidate\":\"Ada\",\"role\":\"\",\"jobDescription\":\"\",\"usage\":\"PRACTICE\"},"
                + "\"rubric\":{\"weights\":{\"COMMUNICATION\":1.0}}}";

        InterviewEvent event = Json.mapper().readValue(opened, InterviewEvent.class);

        assertThat(Json.line(event)).isEqualTo(opened);
        InterviewState state = InterviewState.of("iv-1", List.of(event));
        assertThat(state.delta()).isEmpty();
        assertThat(state.spec().until()).isEmpty();
        assertThat(state.stopped()).isEmpty();
    }

    @Test
    void event_withMeasuredParameters_keepsThem() throws JsonProcessingException {
        String measured = ASKED.substring(0, ASKED.length() - 2)
                + ",\"calibration\":{\"discrimination\":1.4,\"thresholds\":[-1.0,0.5]}}}";

        assertThat(Json.line(Json.mapper().readValue(measured, InterviewEvent.class)))
                .isEqualTo(measured);
    }
}
