package dev.prepai.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.practice.AnswerDelta.Change;
import dev.prepai.practice.AnswerDelta.KeyPointChange;
import dev.prepai.practice.AnswerDelta.ScoreChange;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerDeltaTest {
    private static final Question QUESTION = Question.of("mutex", "What is a mutex?", "A lock. It has an owner.");

    /** By hand: the standard error is √(0.6² + 0.8²) = 1, so the interval reaches 1.6449 to each side. */
    @Test
    void scoreChange_hasTheIntervalOfADifference() {
        ScoreChange better = new ScoreChange(new Score(4, 0.6), new Score(6, 0.8));
        assertThat(better.difference()).isEqualTo(2);
        assertThat(better.low()).isCloseTo(0.3551, within(1e-12));
        assertThat(better.high()).isCloseTo(3.6449, within(1e-12));
        assertThat(better.isWithinNoise()).isFalse();
        assertThat(new ScoreChange(new Score(6, 0.8), new Score(4.5, 0.6)).isWithinNoise())
                .isTrue();
        assertThat(new ScoreChange(new Score(6, 0.8), new Score(4, 0.6)).isWithinNoise())
                .isFalse();
    }

    @Test
    void scoreChange_ofCertainScores_isNoNoiseUnlessEqual() {
        assertThat(new ScoreChange(Score.certain(4), Score.certain(4)).isWithinNoise())
                .isTrue();
        assertThat(new ScoreChange(Score.certain(4), Score.certain(4.1)).isWithinNoise())
                .isFalse();
        assertThat(new ScoreChange(new Score(0, 10), new Score(10, 10)).high()).isEqualTo(10);
    }

    @Test
    void of_keyPoints_tellsWhatBecameOfEach() {
        AnswerDelta delta = AnswerDelta.of(
                prior(
                        Map.of(),
                        result("a", 0, false),
                        result("b", 1, false),
                        result("c", 1, false),
                        result("d", 0, true),
                        result("e", 1, true)),
                Map.of(),
                List.of(
                        result("a", 0.6, false),
                        result("b", 0.59, false),
                        result("c", 1, false),
                        result("d", 0.3, false),
                        result("e", 1, false),
                        result("new", 1, false)));
        assertThat(delta.keyPoints())
                .extracting(KeyPointChange::change)
                .containsExactly(Change.GAINED, Change.LOST, Change.KEPT, Change.MISSING, Change.GAINED);
        assertThat(delta.keyPoints(Change.GAINED)).containsExactly("a", "e");
    }

    @Test
    void of_scores_comparesCompetenciesOfBothAnswers() {
        Map<Competency, Score> before =
                Map.of(Competency.COMMUNICATION, new Score(5, 1), Competency.PROBLEM_SOLVING, new Score(5, 1));
        Map<Competency, Score> after =
                Map.of(Competency.COMMUNICATION, new Score(7, 1), Competency.CODE_QUALITY, new Score(5, 1));
        assertThat(AnswerDelta.of(prior(before), after, List.of()).scores())
                .isEqualTo(Map.of(Competency.COMMUNICATION, new ScoreChange(new Score(5, 1), new Score(7, 1))));
    }

    @Test
    void priorAnswer_keepsNoWordsOfTheCandidate() {
        Evidence evidence = Evidence.cut(Answer.of("my words"), 0, 0, 8);
        PriorAnswer prior = prior(Map.of(), new KeyPointResult("a", true, 1, false, Optional.of(evidence)));
        assertThat(prior.keyPoints()).containsExactly(result("a", 1, false));
        assertThat(prior.toString()).doesNotContain("my words");
    }

    private static PriorAnswer prior(Map<Competency, Score> scores, KeyPointResult... results) {
        return new PriorAnswer("iv-1", 1, QUESTION, scores, List.of(results));
    }

    private static KeyPointResult result(String id, double credit, boolean contradicted) {
        return new KeyPointResult(id, true, credit, contradicted, Optional.empty());
    }
}
