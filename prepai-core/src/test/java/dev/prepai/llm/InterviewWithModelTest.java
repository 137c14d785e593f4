package dev.prepai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.AuthenticationException;
import dev.prepai.PrepAi;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.ModelJudgement;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.question.InterviewType;
import dev.prepai.report.Reliability;
import dev.prepai.report.Report;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterviewWithModelTest {
    @TempDir
    private Path folder;

    @Test
    void interview_modelThatFails_isHeldByTheRulesAndKeepsTheReason() {
        PrepAi prepAi = prepAi(ScriptedModel.throwing(new AuthenticationException("no key")));
        Interview interview = prepAi.open(InterviewSpec.of(InterviewType.of("GOOGLE_SDE")));

        String reference = interview.ask().orElseThrow().question().reference();
        Evaluation evaluation = interview.answer(reference);
        Report report = prepAi.resume(interview.id()).finish();

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.RULES);
        assertThat(evaluation.judgement().flatMap(ModelJudgement::fallback)).contains(Fallback.REJECTED);
        assertThat(report.questions().get(0).evaluation()).contains(evaluation);
        assertThat(report.reliability())
                .isEqualTo(new Reliability(Map.of(IntelligenceLevel.RULES, 1), Map.of(Fallback.REJECTED, 1), 0));
        assertThat(report.toHtml()).contains("evaluated by fixed rules").contains("rejected the request (1)");
        assertThat(report.toJson()).contains("\"REJECTED\": 1").contains("\"fallback\": \"REJECTED\"");
    }

    @Test
    void interview_modelThatAnswers_isJudgedByIt() {
        PrepAi prepAi = prepAi(ScriptedModel.saying("""
                {"keyPoints": [], "scores": [{"competency": "technicalKnowledge", "evidence": [1], "level": 8, "reason": ""}]}"""));
        Interview interview = prepAi.open(InterviewSpec.of(InterviewType.of("GOOGLE_SDE")));

        String reference = interview.ask().orElseThrow().question().reference();
        Evaluation evaluation = interview.answer(reference);

        assertThat(evaluation.level()).isEqualTo(IntelligenceLevel.LLM);
        assertThat(prepAi.resume(interview.id()).finish().questions().get(0).evaluation())
                .contains(evaluation);
    }

    private PrepAi prepAi(ScriptedModel model) {
        return PrepAi.builder()
                .interviews(InterviewStore.directory(folder))
                .chatModel(model)
                .build();
    }
}
