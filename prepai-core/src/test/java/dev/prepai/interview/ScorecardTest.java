package dev.prepai.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.prepai.code.CodeMetrics;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import dev.prepai.code.TestResult;
import dev.prepai.code.Usage;
import dev.prepai.code.Verdict;
import dev.prepai.code.analysis.Halstead;
import dev.prepai.code.analysis.LineCounts;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.ModelJudgement;
import dev.prepai.question.Blueprint;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Kind;
import dev.prepai.question.Level;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Recommendation;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Offset<Double> EXACTLY = offset(1e-12);
    private static final Question KNOWLEDGE = TestQuestions.knowledge("mutex");
    private static final Question CODE = TestQuestions.all().get(4);

    private final List<InterviewEvent> events = new ArrayList<>(List.of(opened(2)));

    @Test
    void of_noEvidence_isReviewWithoutNumbers() {
        Scorecard scorecard = scorecard();
        assertThat(scorecard.scores()).isEmpty();
        assertThat(scorecard.overall()).isEmpty();
        assertThat(scorecard.recommendation()).isEqualTo(Recommendation.REVIEW);
    }

    /**
     * By hand. Technical knowledge: 8 ± 0.6 and 6 ± 0.8, mean 7; the propagated error is √(0.36 + 0.64) / 2 = 0.5, the spread
     * √(((8−7)² + (6−7)²) / 1 / 2) = 1, which is larger. Communication: 9 ± 0.3. Problem solving: 0.7 · 10 · 3/4 + 0.3 · 5 = 6.75,
     * error √((0.7 · 0.8)² + (0.3 · 1)²) = √0.4036. Code quality: metrics 10 · (1 + 3/4) / 2 = 8.75 ± 0.8. The weights are 30, 20,
     * 25 and 15 of 90: (0.3 · 7 + 0.2 · 9 + 0.25 · 6.75 + 0.15 · 8.75) / 0.9 = 6.9 / 0.9.
     */
    @Test
    void of_evidenceOfAllKinds_isAsComputedByHand() {
        answer(
                KNOWLEDGE,
                Map.of(Competency.TECHNICAL_KNOWLEDGE, new Score(8, 0.6), Competency.COMMUNICATION, new Score(9, 0.3)));
        answer(KNOWLEDGE, Map.of(Competency.TECHNICAL_KNOWLEDGE, new Score(6, 0.8)));
        answer(CODE, Map.of(Competency.PROBLEM_SOLVING, new Score(5, 1)));
        submit(3, 4, 10);

        Scorecard scorecard = scorecard();

        assertThat(scorecard.scores())
                .containsOnlyKeys(
                        Competency.TECHNICAL_KNOWLEDGE,
                        Competency.PROBLEM_SOLVING,
                        Competency.COMMUNICATION,
                        Competency.CODE_QUALITY);
        score(scorecard, Competency.TECHNICAL_KNOWLEDGE, 7, 1);
        score(scorecard, Competency.COMMUNICATION, 9, 0.3);
        score(scorecard, Competency.PROBLEM_SOLVING, 6.75, Math.sqrt(0.4036));
        score(scorecard, Competency.CODE_QUALITY, 8.75, 0.8);
        Score overall = scorecard.overall().orElseThrow();
        assertThat(overall.points()).isCloseTo(6.9 / 0.9, EXACTLY);
        double variance = 0.3 * 0.3 * 1 + 0.2 * 0.2 * 0.09 + 0.25 * 0.25 * 0.4036 + 0.15 * 0.15 * 0.64;
        assertThat(overall.standardError()).isCloseTo(Math.sqrt(variance) / 0.9, EXACTLY);
        assertThat(scorecard.recommendation()).isEqualTo(Recommendation.LEAN_HIRE);
    }

    @Test
    void of_equalScores_keepsThePropagatedError() {
        for (int i = 0; i < 4; i++) {
            answer(KNOWLEDGE, Map.of(Competency.TECHNICAL_KNOWLEDGE, new Score(10, 0.8)));
        }
        score(scorecard(), Competency.TECHNICAL_KNOWLEDGE, 10, 0.4);
    }

    @Test
    void of_evidenceForLessThanHalf_isReview() {
        answer(
                KNOWLEDGE,
                Map.of(
                        Competency.TECHNICAL_KNOWLEDGE, Score.certain(10),
                        Competency.CODE_QUALITY, Score.certain(10)));
        assertThat(scorecard().recommendation()).as("45 percent").isEqualTo(Recommendation.REVIEW);
        answer(KNOWLEDGE, Map.of(Competency.CULTURAL_FIT, Score.certain(10)));
        assertThat(scorecard().recommendation()).as("55 percent").isEqualTo(Recommendation.STRONG_HIRE);
    }

    @Test
    void of_evidenceForExactlyHalf_isEnough() {
        answer(
                KNOWLEDGE,
                Map.of(
                        Competency.TECHNICAL_KNOWLEDGE, Score.certain(1),
                        Competency.COMMUNICATION, Score.certain(1)));
        assertThat(scorecard().recommendation()).isEqualTo(Recommendation.NO_HIRE);
    }

    @Test
    void of_lessThanHalfOfTheQuestions_isReview() {
        events.set(0, opened(3));
        Map<Competency, Score> strong = Map.of(
                Competency.TECHNICAL_KNOWLEDGE, Score.certain(10), Competency.PROBLEM_SOLVING, Score.certain(10));
        answer(KNOWLEDGE, strong);
        asked(KNOWLEDGE);
        assertThat(scorecard().recommendation()).as("1 of 3").isEqualTo(Recommendation.REVIEW);
        answer(KNOWLEDGE, strong);
        assertThat(scorecard().recommendation()).as("2 of 3").isEqualTo(Recommendation.STRONG_HIRE);
    }

    @Test
    void scores_ofSeveralSubmissions_countTheBest() {
        asked(CODE);
        submit(1, 4, 9);
        submit(4, 4, 6);
        submit(0, 4, 10);
        score(scorecard(), Competency.PROBLEM_SOLVING, 10, 0.8);
        score(scorecard(), Competency.CODE_QUALITY, 6, 0.8);
    }

    @Test
    void scores_ofSubmissionsThatPassEquallyMany_countTheLast() {
        asked(CODE);
        submit(2, 4, 4);
        submit(2, 4, 8);
        score(scorecard(), Competency.CODE_QUALITY, 6, 0.8);
    }

    @Test
    void scores_ofCodeThatFailsEverything_giveHalfOfTheQuality() {
        asked(CODE);
        submit(0, 4, 10);
        score(scorecard(), Competency.PROBLEM_SOLVING, 0, 0.8);
        score(scorecard(), Competency.CODE_QUALITY, 5, 0.8);
    }

    @Test
    void of_anotherRubric_usesTheOneOfTheInterview() {
        events.set(
                0,
                new InterviewEvent.Opened(
                        SampleEvents.START,
                        InterviewSpec.of(TestQuestions.TYPE),
                        new Rubric(Map.of(Competency.CULTURAL_FIT, 1.0))));
        answer(
                KNOWLEDGE,
                Map.of(
                        Competency.TECHNICAL_KNOWLEDGE, Score.certain(1),
                        Competency.CULTURAL_FIT, Score.certain(9)));
        assertThat(scorecard().overall()).contains(Score.certain(9));
        assertThat(scorecard().scores()).containsKey(Competency.TECHNICAL_KNOWLEDGE);
    }

    private static void score(Scorecard scorecard, Competency competency, double points, double error) {
        Score score = scorecard.scores().getOrDefault(competency, Score.certain(0));
        assertThat(score.points()).as(competency.title()).isCloseTo(points, EXACTLY);
        assertThat(score.standardError()).as(competency.title()).isCloseTo(error, EXACTLY);
    }

    private static InterviewEvent opened(int slots) {
        Blueprint.Slot slot = new Blueprint.Slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE, Level.EASY);
        InterviewType type = new InterviewType("SHORT", "Short", new Blueprint(Collections.nCopies(slots, slot), 0));
        return new InterviewEvent.Opened(SampleEvents.START, InterviewSpec.of(type), Rubric.standard());
    }

    private Scorecard scorecard() {
        return Scorecard.of(InterviewState.of("a", events));
    }

    @Test
    void of_answerThatModelAndRulesSeeDifferently_isReview() {
        answer(KNOWLEDGE, strong(), judgement(false));
        answer(CODE, strong(), judgement(false));
        assertThat(scorecard().recommendation()).isEqualTo(Recommendation.STRONG_HIRE);

        events.remove(events.size() - 1);
        events.remove(events.size() - 1);
        answer(CODE, strong(), judgement(true));

        assertThat(scorecard().recommendation()).isEqualTo(Recommendation.REVIEW);
        assertThat(scorecard().overall().orElseThrow().points()).isEqualTo(10, EXACTLY);
    }

    private static Map<Competency, Score> strong() {
        return Map.of(
                Competency.TECHNICAL_KNOWLEDGE, Score.certain(10),
                Competency.PROBLEM_SOLVING, Score.certain(10),
                Competency.COMMUNICATION, Score.certain(10));
    }

    private static Optional<ModelJudgement> judgement(boolean review) {
        return Optional.of(new ModelJudgement("m", "v", "h", List.of(), Map.of(), 0, 1, 1, review, Optional.empty()));
    }

    private void asked(Question question) {
        events.add(new InterviewEvent.Asked(SampleEvents.START, question));
    }

    private void answer(Question question, Map<Competency, Score> scores) {
        answer(question, scores, Optional.empty());
    }

    private void answer(Question question, Map<Competency, Score> scores, Optional<ModelJudgement> judgement) {
        asked(question);
        Evaluation made = TestQuestions.evaluate(question, Answer.of("x"));
        events.add(new InterviewEvent.Answered(
                SampleEvents.START,
                "x",
                new Evaluation(
                        IntelligenceLevel.RULES,
                        Score.certain(5),
                        scores,
                        made.keyPoints(),
                        Set.of(),
                        Map.of(),
                        judgement)));
    }

    private void submit(int passed, int tests, double quality) {
        List<TestResult> results = IntStream.range(0, tests)
                .mapToObj(i -> new TestResult(
                        i + 1,
                        false,
                        i < passed ? new Verdict.Accepted() : new Verdict.WrongAnswer(),
                        Usage.NONE,
                        "",
                        "",
                        Optional.empty()))
                .toList();
        events.add(new InterviewEvent.CodeSubmitted(
                SampleEvents.START,
                new CodeSubmission(
                        Language.PYTHON,
                        "source",
                        passed == tests ? new Verdict.Accepted() : new Verdict.WrongAnswer(),
                        results,
                        new CodeMetrics(
                                new LineCounts(1, 1, 0, 0, 0, 0),
                                0,
                                1,
                                0,
                                0,
                                0,
                                new Halstead(0, 0, 0, 0),
                                100,
                                0,
                                0,
                                0,
                                true,
                                quality,
                                List.of()),
                        Duration.ZERO,
                        Optional.of(Isolation.PROCESS),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())));
    }
}
