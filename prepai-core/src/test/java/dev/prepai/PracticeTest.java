package dev.prepai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.InterviewStateException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.error.UnknownInterviewException;
import dev.prepai.interview.Interview;
import dev.prepai.interview.InterviewSpec;
import dev.prepai.interview.InterviewStore;
import dev.prepai.interview.TickingClock;
import dev.prepai.practice.AnswerDelta;
import dev.prepai.practice.AnswerDelta.Change;
import dev.prepai.practice.PracticePlan;
import dev.prepai.practice.PracticeStep;
import dev.prepai.practice.Revision;
import dev.prepai.practice.SkillGraph;
import dev.prepai.practice.SkillMastery;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Question;
import dev.prepai.report.Report;
import dev.prepai.report.UsageContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @TempDir
    Path directory;

    @Test
    void practicePlan_ofACandidate_countsOnlyAnswersInPractice() {
        PrepAi prepAi = builder(0).build();
        Question asked = answered(prepAi, "Ada", UsageContext.PRACTICE);
        answered(prepAi, "Ada", UsageContext.SELECTION);
        answered(prepAi, "Grace", UsageContext.PRACTICE);
        prepAi.open(spec("Ada", UsageContext.PRACTICE)).ask();

        PracticePlan plan = prepAi.practicePlan("Ada");

        assertThat(plan.on()).isEqualTo(DAY);
        assertThat(plan.skills()).extracting(SkillMastery::answers).containsOnly(1);
        assertThat(plan.skills())
                .extracting(SkillMastery::skill)
                .containsExactlyInAnyOrderElementsOf(asked.skills().stream()
                        .map(SkillGraph.standard()::skill)
                        .toList());
        assertThat(plan.steps().get(0).items()).hasSize(2).doesNotContain(asked);
    }

    @Test
    void practicePlan_daysLater_isDue() {
        answered(builder(0).build(), "Ada", UsageContext.PRACTICE);
        PracticePlan plan = builder(30 * 86_400).build().practicePlan("Ada");
        assertThat(plan.on()).isEqualTo(DAY.plusDays(30));
        assertThat(plan.skills()).allMatch(mastery -> mastery.practised().equals(DAY));
        assertThat(plan.steps()).extracting(PracticeStep::reason).doesNotContain(PracticeStep.Reason.LATER);
    }

    @Test
    void practicePlan_withSkillsOfTheHost_goesByThem() {
        PrepAi prepAi = builder(0).build();
        Question asked = answered(prepAi, "Ada", UsageContext.PRACTICE);
        String skill = asked.skills().iterator().next();
        SkillGraph graph = SkillGraph.of(Map.of(skill, Set.of("leadership")));
        assertThat(builder(0).skillGraph(graph).build().practicePlan("Ada").steps())
                .extracting(PracticeStep::skill)
                .containsSequence("leadership", skill);
    }

    @Test
    void practicePlan_ofNobody_isEmptyOrRefused() {
        PrepAi prepAi = builder(0).build();
        assertThat(prepAi.practicePlan("Ada")).isEqualTo(new PracticePlan(DAY, List.of(), List.of()));
        assertThatThrownBy(() -> prepAi.practicePlan(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be blank");
    }

    @Test
    void practicePlan_withADamagedInterview_saysSo() throws IOException {
        PrepAi prepAi = builder(0).build();
        Interview interview = prepAi.open(spec("Ada", UsageContext.PRACTICE));
        Path file = log(interview.id());
        Files.writeString(file, Files.readString(file) + "damage\n");
        assertThatThrownBy(() -> prepAi.practicePlan("Ada")).isInstanceOf(CorruptInterviewException.class);
    }

    @Test
    void practiceAgain_asksTheSameQuestionAndComparesTheAnswers() {
        PrepAi prepAi = builder(0).build();
        Interview first = prepAi.open(spec("Ada", UsageContext.PRACTICE).role("architect"));
        Question question = first.ask().orElseThrow().question();
        first.answer("My secret words: a replica " + question.keyPoints().get(0).text());
        first.finish();

        Interview again = prepAi.practiceAgain(first.id(), 1);
        assertThat(again.state().spec().candidate()).isEqualTo("Ada");
        assertThat(again.state().spec().type().id()).isEqualTo("PRACTICE_AGAIN");
        assertThat(again.state().delta()).isEmpty();
        assertThat(again.ask().orElseThrow().question()).isEqualTo(question);
        again.answer(question.reference());
        while (again.ask().isPresent()) {
            again.answer(question.reference());
        }
        Report report = again.finish();

        AnswerDelta delta = report.delta().orElseThrow();
        assertThat(delta.prior().interviewId()).isEqualTo(first.id());
        assertThat(delta.scores())
                .hasEntrySatisfying(
                        question.competency(),
                        change -> assertThat(change.difference()).isPositive());
        assertThat(delta.keyPoints(Change.KEPT))
                .contains(question.keyPoints().get(0).id());
        assertThat(delta.keyPoints(Change.GAINED)).isNotEmpty();
        assertThat(delta.keyPoints(Change.LOST)).isEmpty();
        assertThat(prepAi.resume(again.id()).report()).isEqualTo(report);
        assertThat(report.questions()).hasSize(1);
        assertThat(prepAi.practicePlan("Ada").skills())
                .extracting(SkillMastery::answers)
                .containsOnly(2);
        assertThat(Files.exists(log(again.id()))).isTrue();
        assertThat(log(again.id())).content().doesNotContain("My secret words");
    }

    @Test
    void practiceAgain_ofARepeatedQuestion_comparesWithTheLastAnswer() {
        PrepAi prepAi = builder(0).build();
        Interview interview = prepAi.open(spec("Ada", UsageContext.PRACTICE));
        interview.ask();
        interview.answer("I have no idea about that.");
        interview.finish();
        for (int i = 0; i < 2; i++) {
            Interview again = prepAi.practiceAgain(interview.id(), 1);
            again.ask();
            again.answer("I have no idea about that.");
            again.finish();
            assertThat(again.report().delta().orElseThrow().prior().interviewId())
                    .isEqualTo(interview.id());
            interview = again;
        }
    }

    @Test
    void practiceAgain_thatIsNotPossible_saysWhy() {
        PrepAi prepAi = builder(0).build();
        Interview open = prepAi.open(spec("Ada", UsageContext.PRACTICE));
        assertThatThrownBy(() -> prepAi.practiceAgain(open.id(), 1))
                .isInstanceOf(InterviewStateException.class)
                .hasMessageContaining("call finish() first");
        open.ask();
        open.finish();
        assertThatThrownBy(() -> prepAi.practiceAgain(open.id(), 1))
                .isInstanceOf(InterviewStateException.class)
                .hasMessageContaining("was not answered");
        assertThatThrownBy(() -> prepAi.practiceAgain(open.id(), 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the questions 1 to 1, not 2");
        Interview selection = prepAi.open(spec("Ada", UsageContext.SELECTION));
        selection.finish();
        assertThatThrownBy(() -> prepAi.practiceAgain(selection.id(), 1))
                .isInstanceOf(InterviewStateException.class)
                .hasMessageContaining("part of a selection");
        assertThatThrownBy(() -> prepAi.practiceAgain("unknown", 1)).isInstanceOf(UnknownInterviewException.class);
    }

    @Test
    void revise_ofAFinishedInterview_isThatOfTheReport() {
        PrepAi prepAi = builder(0).build();
        Interview interview = prepAi.open(spec("Ada", UsageContext.PRACTICE));
        Question question = interview.ask().orElseThrow().question();
        interview.answer("Um, " + question.keyPoints().get(0).text());
        assertThatThrownBy(() -> prepAi.revise(interview.id(), 1))
                .isInstanceOf(InterviewStateException.class)
                .hasMessageContaining("call finish() first");
        Report report = interview.finish();

        Revision revision = prepAi.revise(interview.id(), 1).orElseThrow();

        assertThat(report.questions().get(0).revision()).contains(revision);
        assertThat(revision.text())
                .startsWith(question.keyPoints().get(0).text())
                .contains(question.keyPoints().get(1).text());
        Interview selection = prepAi.open(spec("Ada", UsageContext.SELECTION));
        selection.ask();
        selection.answer("A replica.");
        selection.finish();
        assertThatThrownBy(() -> prepAi.revise(selection.id(), 1))
                .isInstanceOf(InterviewStateException.class)
                .hasMessageContaining("part of a selection");
    }

    @Test
    void spec_thatRepeats_isNeverThatOfASelection() {
        PrepAi prepAi = builder(0).build();
        Interview first = prepAi.open(spec("Ada", UsageContext.PRACTICE));
        first.ask();
        first.answer("I have no idea about that.");
        first.finish();
        InterviewSpec again = prepAi.practiceAgain(first.id(), 1).state().spec();
        assertThatThrownBy(() -> again.usage(UsageContext.SELECTION))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("in practice only");
    }

    private Path log(String id) {
        return directory.resolve("sessions").resolve(id + ".jsonl");
    }

    private static Question answered(PrepAi prepAi, String candidate, UsageContext usage) {
        Interview interview = prepAi.open(spec(candidate, usage));
        Question question = interview.ask().orElseThrow().question();
        interview.answer("I have no idea about that.");
        return question;
    }

    private static InterviewSpec spec(String candidate, UsageContext usage) {
        return InterviewSpec.of(InterviewType.AWS_SA)
                .candidate(candidate)
                .usage(usage)
                .seed(1);
    }

    private PrepAi.Builder builder(long seconds) {
        return PrepAi.builder().interviews(InterviewStore.directory(directory)).clock(new TickingClock(seconds));
    }
}
