package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.StarPart;
import dev.prepai.question.Blueprint;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Kind;
import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Rubric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowUpsTest {
    private static final Question KNOWLEDGE = TestQuestions.knowledge("mutex");
    private static final Question STORY = TestQuestions.all().get(3);
    private static final Question CODE = TestQuestions.all().get(4);

    @Test
    void next_aimsAtTheFirstCorePointThatWasMissed() {
        assertThat(next(state(2, asked(KNOWLEDGE), answered(KNOWLEDGE, "alpha"))))
                .contains("beta");
        assertThat(next(state(2, asked(KNOWLEDGE), answered(KNOWLEDGE, "beta gamma"))))
                .contains("alpha");
    }

    @Test
    void next_whenOnlyOptionalPointsAreMissing_isEmpty() {
        assertThat(next(state(2, asked(KNOWLEDGE), answered(KNOWLEDGE, "alpha beta gamma"))))
                .isEmpty();
    }

    @Test
    void next_neverAimsTwiceAtThePoint() {
        assertThat(next(state(
                        5, asked(KNOWLEDGE), answered(KNOWLEDGE, "x"), probed("alpha"), answered(KNOWLEDGE, "x", "x"))))
                .contains("beta");
    }

    @Test
    void next_afterTwoFollowUps_isEmpty() {
        assertThat(next(state(
                        50,
                        asked(KNOWLEDGE),
                        answered(KNOWLEDGE, "x"),
                        probed("alpha"),
                        answered(KNOWLEDGE, "x", "x"),
                        probed("beta"),
                        answered(KNOWLEDGE, "x", "x", "x"))))
                .isEmpty();
    }

    @Test
    void next_withoutBudget_isEmpty() {
        assertThat(next(state(0, asked(KNOWLEDGE), answered(KNOWLEDGE, "x")))).isEmpty();
    }

    @Test
    void next_pacesTheBudgetOverTheQuestions() {
        // Two follow-ups for four slots: one in the first half, one in the second.
        InterviewEvent asked = asked(KNOWLEDGE);
        InterviewEvent answered = answered(KNOWLEDGE, "x");
        assertThat(next(state(2, asked, answered))).contains("alpha");
        assertThat(next(state(2, asked, answered, probed("alpha"), answered))).isEmpty();
        assertThat(next(state(2, asked, answered, probed("alpha"), answered, asked, answered)))
                .isEmpty();
        assertThat(next(state(2, asked, answered, probed("alpha"), answered, asked, answered, asked, answered)))
                .contains("alpha");
    }

    @Test
    void next_inASelection_grantsEveryoneTheSamePerQuestion() {
        InterviewEvent asked = asked(KNOWLEDGE);
        InterviewEvent missed = answered(KNOWLEDGE, "x");
        InterviewEvent complete = answered(KNOWLEDGE, "alpha beta gamma");
        // Two follow-ups for four slots: one for the first question, one for the third.
        assertThat(next(selection(2, asked, missed))).contains("alpha");
        assertThat(next(selection(2, asked, missed, probed("alpha"), missed))).isEmpty();
        assertThat(next(selection(2, asked, complete, asked, missed)))
                .as("what was left over is not passed on")
                .isEmpty();
        assertThat(next(state(2, asked, complete, asked, missed)))
                .as("in practice it is")
                .contains("alpha");
        assertThat(next(selection(2, asked, complete, asked, missed, asked, missed)))
                .contains("alpha");
    }

    @Test
    void next_afterNonAnswer_isEmpty() {
        assertThat(next(state(5, asked(KNOWLEDGE), answered(KNOWLEDGE, Set.of(Gate.NON_ANSWER), Map.of()))))
                .isEmpty();
        assertThat(next(state(5, asked(STORY), answered(STORY, Set.of(Gate.NON_ANSWER), Map.of()))))
                .isEmpty();
    }

    @Test
    void next_ofAStory_asksForMissingPartsFirst() {
        assertThat(next(state(5, asked(STORY), story(StarPart.SITUATION)))).contains("star-action");
        assertThat(next(state(5, asked(STORY), story(StarPart.ACTION)))).contains("star-result");
        assertThat(next(state(
                        5, asked(STORY), story(StarPart.SITUATION), probed("star-action"), story(StarPart.SITUATION))))
                .contains("star-result");
        assertThat(next(state(5, asked(STORY), story(StarPart.ACTION, StarPart.RESULT))))
                .contains("alpha");
    }

    @Test
    void next_ofKnowledge_neverAsksForAStory() {
        assertThat(next(state(5, asked(KNOWLEDGE), answered(KNOWLEDGE, "alpha beta gamma"))))
                .isEmpty();
    }

    @Test
    void next_ofCodeWithoutWords_asksForTheIdea() {
        assertThat(next(state(5, asked(CODE), SampleEvents.submitted("f")))).contains("alpha");
    }

    @Test
    void next_beforeTheFirstQuestion_isEmpty() {
        assertThat(next(state(5))).isEmpty();
    }

    private static Optional<String> next(InterviewState state) {
        return FollowUps.next(state).map(Probe::keyPoint);
    }

    /** An interview of four slots with that budget. */
    private static InterviewState state(int followUps, InterviewEvent... events) {
        return state(UsageContext.PRACTICE, followUps, events);
    }

    private static InterviewState selection(int followUps, InterviewEvent... events) {
        return state(UsageContext.SELECTION, followUps, events);
    }

    private static InterviewState state(UsageContext usage, int followUps, InterviewEvent... events) {
        List<Blueprint.Slot> slots = TestQuestions.TYPE.blueprint().slots().subList(0, 4);
        InterviewType type = new InterviewType("TEST", "Test", new Blueprint(slots, followUps));
        InterviewEvent opened = new InterviewEvent.Opened(
                SampleEvents.START, InterviewSpec.of(type).usage(usage), Rubric.standard());
        return InterviewState.of(
                "a", Stream.concat(Stream.of(opened), Arrays.stream(events)).toList());
    }

    private static InterviewEvent asked(Question question) {
        return new InterviewEvent.Asked(SampleEvents.START, question);
    }

    private static InterviewEvent probed(String keyPoint) {
        return new InterviewEvent.Probed(SampleEvents.START, new Probe(keyPoint, "And?"));
    }

    private static InterviewEvent answered(Question question, String... utterances) {
        return new InterviewEvent.Answered(
                SampleEvents.START,
                utterances[utterances.length - 1],
                TestQuestions.evaluate(question, new Answer(List.of(utterances), 0)));
    }

    private static InterviewEvent answered(Question question, Set<Gate> gates, Map<StarPart, Evidence> star) {
        Evaluation plain = TestQuestions.evaluate(question, Answer.of("x"));
        return new InterviewEvent.Answered(
                SampleEvents.START,
                "x",
                new Evaluation(plain.level(), plain.overall(), plain.scores(), plain.keyPoints(), gates, star));
    }

    private static InterviewEvent story(StarPart... parts) {
        assertThat(STORY.kind()).isEqualTo(Kind.BEHAVIORAL);
        Map<StarPart, Evidence> star = new HashMap<>();
        for (StarPart part : parts) {
            star.put(part, new Evidence(0, 0, 1, "x"));
        }
        return answered(STORY, Set.of(), star);
    }
}
