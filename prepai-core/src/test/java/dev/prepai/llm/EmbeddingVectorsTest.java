package dev.prepai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.prepai.PrepAi;
import dev.prepai.evaluation.ConceptVectors;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.SentenceVectors.Result;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.question.InterviewType;
import dev.prepai.report.Reliability;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class EmbeddingVectorsTest {
    private static final EmbeddingModel CONCEPTS = new EmbeddingModel() {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(ConceptVectors.vector(segment.text())))
                    .toList());
        }

        @Override
        public String modelName() {
            return "concepts-2";
        }
    };

    @Test
    void of_texts_areEmbeddedInTheirOrder() {
        Result result = EmbeddingVectors.of(CONCEPTS).of(List.of("mutex", "permits"));

        assertThat(((Result.Found) result).vectors())
                .containsExactly(ConceptVectors.vector("mutex"), ConceptVectors.vector("permits"));
    }

    @Test
    void of_modelThatThrows_failsWithTheReason() {
        EmbeddingModel throttled = segments -> {
            throw new RateLimitException("slow down");
        };

        assertThat(EmbeddingVectors.of(throttled).of(List.of("mutex")))
                .isEqualTo(new Result.Failed(Fallback.THROTTLED));
    }

    @Test
    void of_modelThatLacksItsLibrary_failsAsUnavailable() {
        EmbeddingModel broken = segments -> {
            throw new UnsatisfiedLinkError("no library");
        };

        assertThat(EmbeddingVectors.of(broken).of(List.of("mutex"))).isEqualTo(new Result.Failed(Fallback.UNAVAILABLE));
    }

    @Test
    void of_modelThatHangs_failsInTimeAndIsLeftAloneAfterFive() {
        CountDownLatch never = new CountDownLatch(1);
        EmbeddingModel hanging = segments -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Response.from(List.of());
        };
        EmbeddingVectors vectors = EmbeddingVectors.of(hanging, Duration.ofMillis(20));

        for (int i = 0; i < 5; i++) {
            assertThat(vectors.of(List.of("mutex"))).isEqualTo(new Result.Failed(Fallback.TIMEOUT));
        }
        assertThat(vectors.of(List.of("mutex"))).isEqualTo(new Result.Failed(Fallback.BREAKER_OPEN));
    }

    @Test
    void of_timeoutOfZero_isRefused() {
        assertThatThrownBy(() -> EmbeddingVectors.of(CONCEPTS, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
    }

    @Test
    void interview_withEmbeddingModel_recordsThatItWasUsed() {
        PrepAi prepAi = PrepAi.builder().embeddingModel(CONCEPTS).build();
        try (Interview interview = prepAi.open(InterviewSpec.of(InterviewType.BEHAVIORAL_INTERVIEW))) {
            interview.ask();
            Evaluation evaluation = interview.answer(
                    "Our release failed, so I told my team what I had broken and how I would repair it.");

            assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LOCAL_MODELS);
            assertThat(evaluation.vectors())
                    .hasValueSatisfying(use -> assertThat(use.model()).isEqualTo("concepts-2"));
            assertThat(prepAi.audit(interview.id()).toJson()).contains("\"vectors\":{\"model\":\"concepts-2\"}");
            assertThat(interview.finish().reliability())
                    .isEqualTo(new Reliability(Map.of(IntelligenceLevel.LOCAL_MODELS, 1), Map.of(), 0));
        }
    }
}
