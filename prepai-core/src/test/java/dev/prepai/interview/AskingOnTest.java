package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.PrepAi;
import dev.prepai.ability.Ability;
import dev.prepai.ability.StopRule;
import dev.prepai.error.CorruptInterviewException;
import dev.prepai.error.InvalidInputException;
import dev.prepai.internal.Json;
import dev.prepai.question.BankQuestions;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.QuestionReport;
import dev.prepai.report.Report;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Competency;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice that goes on beyond its blueprint. */
final class AskingOnTest {
    private static final InterviewType TYPE = TestQuestions.type(
            0,
            TestQuestions.slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE),
            TestQuestions.slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE),
            TestQuestions.slot(Kind.BEHAVIORAL, Competency.CULTURAL_FIT));
    private static final InterviewSpec SPEC = InterviewSpec.of(TYPE).candidate("Ada");
    private static final List<Question> MANY = items(30, 30);

    private final InterviewStore store = InterviewStore.inMemory();

    @Test
    void ask_onUntilEveryAbilityIsKnown_repeatsNothing() {
        StopRule rule = StopRule.atMost(40);
        Interview interview = run(prepAi(MANY).open(SPEC.until(rule)));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.PRECISION);
        assertThat(interview.state().abilities().values())
                .hasSize(2)
                .allSatisfy(ability -> assertThat(ability.standardError()).isLessThanOrEqualTo(0.35));
        assertThat(asked(interview)).doesNotHaveDuplicates().hasSizeBetween(8, 39);
    }

    @Test
    void ask_beyondTheBlueprint_isAboutTheCompetencyThatIsKnownWorst() {
        Interview interview = prepAi(MANY).open(SPEC.until(StopRule.atMost(40)));
        for (int question = 1; interview.ask().isPresent(); question++) {
            if (question > TYPE.blueprint().slots().size()) {
                Map<Competency, Ability> abilities = interview.state().abilities();
                double worst = abilities.values().stream()
                        .mapToDouble(Ability::standardError)
                        .max()
                        .orElseThrow();
                assertThat(abilities.get(interview
                                .state()
                                .latest()
                                .orElseThrow()
                                .question()
                                .competency()))
                        .extracting(Ability::standardError)
                        .isEqualTo(worst);
            }
            interview.answer("points=" + question % 10);
        }
        assertThat(asked(interview)).hasSizeGreaterThan(7);
    }

    @Test
    void ask_whenEveryAbilityIsOnOneSideOfTheCut_stops() {
        StopRule rule = new StopRule(0.05, 40, OptionalDouble.of(2.5));

        Interview interview = run(prepAi(MANY).open(SPEC.until(rule)));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.DECISION);
        assertThat(interview.state().abilities().values()).allMatch(ability -> ability.isSettledAt(2.5));
        assertThat(asked(interview)).hasSizeLessThan(40);
    }

    @Test
    void ask_atTheNumberOfItems_stops() {
        Interview interview = run(prepAi(MANY).open(SPEC.until(new StopRule(0.01, 12, OptionalDouble.empty()))));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.LENGTH);
        assertThat(asked(interview)).hasSize(12);
    }

    @Test
    void ask_withFewerItemsThanTheBlueprint_coversTheBlueprint() {
        Interview interview = run(prepAi(MANY).open(SPEC.until(StopRule.atMost(1))));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.LENGTH);
        assertThat(asked(interview)).hasSize(TYPE.blueprint().slots().size());
    }

    @Test
    void ask_whenTheWorstHasNothingLeft_goesOnWithTheNext_andThenStops() {
        Interview interview = run(prepAi(items(6, 1)).open(SPEC.until(new StopRule(0.01, 40, OptionalDouble.empty()))));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.NOTHING_LEFT);
        assertThat(asked(interview)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void ask_whenTheGeneratorReturnsWhatDoesNotFit_stops() {
        BankQuestions bank = new BankQuestions(QuestionBank.of(MANY));
        PrepAi prepAi = builder(MANY)
                .questionGenerator(request -> request.asked().size() < 3
                        ? bank.next(request)
                        : Optional.of(TestQuestions.all().get(4)))
                .build();

        Interview interview = run(prepAi.open(SPEC.until(StopRule.atMost(40))));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.NOTHING_LEFT);
        assertThat(asked(interview)).hasSize(3);
    }

    @Test
    void ask_whenTheBlueprintCannotBeCovered_tellsThatNothingIsLeft() {
        Interview interview = run(prepAi(items(1, 0)).open(SPEC.until(StopRule.atMost(40))));

        assertThat(interview.state().stopped()).contains(StopRule.Reason.NOTHING_LEFT);
        assertThat(asked(interview)).hasSize(1);
    }

    @Test
    void ask_afterItWasEnough_isEmptyAndRecordsNothing() {
        Interview interview = run(prepAi(MANY).open(SPEC.until(StopRule.atMost(5))));
        InterviewState before = interview.state();

        assertThat(interview.ask()).isEmpty();

        assertThat(interview.state()).isEqualTo(before);
        assertThat(store.load(interview.id())).last().isInstanceOf(InterviewEvent.Stopped.class);
    }

    @Test
    void ask_withoutARule_endsWithTheBlueprintAsBefore() {
        Interview interview = run(prepAi(MANY).open(SPEC));

        assertThat(asked(interview)).hasSize(3);
        assertThat(interview.state().stopped()).isEmpty();
        assertThat(store.load(interview.id())).last().isInstanceOf(InterviewEvent.Answered.class);
        assertThat(interview.finish().stopped()).isEmpty();
    }

    @Test
    void reason_isInReplayAuditAndReport(@TempDir Path directory) throws JsonProcessingException {
        PrepAi prepAi =
                builder(MANY).interviews(InterviewStore.directory(directory)).build();
        Interview interview = run(prepAi.open(SPEC.until(new StopRule(0.35, 6, OptionalDouble.of(-4)))));
        interview.finish();

        Interview resumed = prepAi.resume(interview.id());
        Report report = resumed.report();

        assertThat(resumed.state()).isEqualTo(interview.state());
        assertThat(resumed.state().spec().until()).contains(new StopRule(0.35, 6, OptionalDouble.of(-4)));
        assertThat(report.stopped()).isEqualTo(interview.state().stopped()).contains(StopRule.Reason.DECISION);
        JsonNode json = Json.mapper().readTree(report.toJson());
        assertThat(json.path("stopped").asText()).isEqualTo("DECISION");
        assertThat(report.toHtml()).contains("What was to be decided is settled now.");
        assertThat(prepAi.audit(interview.id()).toJson()).contains("\"type\":\"stopped\"", "\"reason\":\"DECISION\"");
    }

    @Test
    void log_inWhichAQuestionFollowsTheEnd_isCorrupt() {
        PrepAi prepAi = prepAi(MANY);
        Interview interview = run(prepAi.open(SPEC.until(StopRule.atMost(5))));
        store.append(
                interview.id(),
                interview.state().version(),
                new InterviewEvent.Asked(SampleEvents.START, TestQuestions.knowledge("late")));

        assertThatThrownBy(() -> prepAi.resume(interview.id())).isInstanceOf(CorruptInterviewException.class);
    }

    @Test
    void log_inWhichItWasEnoughWhileAQuestionWaits_isCorrupt() {
        PrepAi prepAi = prepAi(MANY);
        Interview interview = prepAi.open(SPEC.until(StopRule.atMost(5)));
        interview.ask();
        store.append(
                interview.id(),
                interview.state().version(),
                new InterviewEvent.Stopped(SampleEvents.START, StopRule.Reason.LENGTH));

        assertThatThrownBy(() -> prepAi.resume(interview.id())).isInstanceOf(CorruptInterviewException.class);
    }

    @Test
    void rule_inASelection_isRefusedWithItsReason() {
        InterviewSpec selection = SPEC.usage(UsageContext.SELECTION);
        assertThatThrownBy(() -> selection.until(StopRule.atMost(10)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a selection ends with its blueprint, which is the same for everyone");
        InterviewSpec practice = SPEC.until(StopRule.atMost(10));
        assertThatThrownBy(() -> practice.usage(UsageContext.SELECTION)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void rule_withTooManyItems_isRefused() {
        assertThat(SPEC.until(StopRule.atMost(50)).until()).isPresent();
        assertThatThrownBy(() -> SPEC.until(StopRule.atMost(51)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 50 questions, the rule has 51 items");
    }

    @Test
    void welcome_tellsHowManyQuestionsThereMayBe() {
        assertThat(welcome(SPEC)).contains("There will be 3 questions,");
        assertThat(welcome(SPEC.until(StopRule.atMost(12)))).contains("There will be 3 to 12 questions,");
        assertThat(welcome(SPEC.until(StopRule.atMost(2)))).contains("There will be 3 questions,");
    }

    private String welcome(InterviewSpec spec) {
        Interview interview = prepAi(MANY).open(spec);
        interview.ask();
        interview.say(new Heard());
        return interview.transcript().get(0).text();
    }

    private static Interview run(Interview interview) {
        while (interview.ask().isPresent()) {
            interview.answer("points=6");
        }
        return interview;
    }

    private static List<String> asked(Interview interview) {
        return interview.state().questions().stream()
                .map(QuestionReport::question)
                .map(Question::id)
                .toList();
    }

    private static List<Question> items(int knowledge, int stories) {
        return Stream.concat(
                        IntStream.range(0, knowledge).mapToObj(i -> TestQuestions.knowledge("knowledge-" + i)),
                        IntStream.range(0, stories).mapToObj(i -> TestQuestions.story("story-" + i)))
                .sorted(Comparator.comparing(Question::id))
                .toList();
    }

    private PrepAi prepAi(List<Question> bank) {
        return builder(bank).interviews(store).build();
    }

    private static PrepAi.Builder builder(List<Question> bank) {
        return PrepAi.builder()
                .questionBank(QuestionBank.of(bank))
                .answerEvaluator(TestQuestions::evaluate)
                .clock(new TickingClock(0));
    }
}
