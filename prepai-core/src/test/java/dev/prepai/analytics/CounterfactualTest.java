package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.analytics.Counterfactual.Said;
import dev.prepai.evaluation.AnswerEvaluator;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.report.UsageContext;
import dev.prepai.rubric.Interval;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
    private static final QuestionBank BANK = QuestionBank.standard();
    private static final String SHE = "this, and she reviewed";
    private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 0.95, 1);

    /** The first halves of the model answers to every fifth item: neither full marks nor none. */
    private static final List<Said> SAID = said();

    @Test
    void ofSelection_offline_isZeroForIdentityAndStyle() {
        List<Counterfactual> runs = Counterfactual.of(
                AnswerEvaluator.offline(BANK), UsageContext.SELECTION, SAID, CueSwap.standard(), BOOTSTRAP);

        assertThat(runs).hasSize(16).allSatisfy(run -> {
            assertThat(run.changed()).as(run.swap()).isZero();
            assertThat(run.largestDifference()).as(run.swap()).isZero();
            assertThat(run.interval()).as(run.swap()).contains(new Interval(0, 0));
            assertThat(run.answers()).as(run.swap()).isPositive();
        });
    }

    @Test
    void ofPractice_showsTheBiasOfAnEvaluatorThatSelectionTakesAway() {
        AnswerEvaluator biased = scoring(text -> text.contains(SHE) || text.contains("Lakisha") ? 5 : 7);

        Map<String, Counterfactual> practice = runs(biased, UsageContext.PRACTICE);

        for (String swap : List.of("pronoun", "name, race")) {
            Counterfactual run = Objects.requireNonNull(practice.get(swap));
            assertThat(run.meanDifference()).isEqualTo(-2);
            assertThat(run.changed()).isEqualTo(SAID.size());
            assertThat(run.interval()).contains(new Interval(-2, -2));
        }
        assertThat(Objects.requireNonNull(practice.get("religion")).changed()).isZero();
        assertThat(runs(biased, UsageContext.SELECTION).values())
                .allSatisfy(run -> assertThat(run.changed()).isZero());
    }

    @Test
    void of_noisyEvaluator_hasAControlThatShowsTheNoise() {
        Random noise = new Random(3);
        AnswerEvaluator noisy = scoring(text -> 5 + noise.nextInt(3));

        Counterfactual control =
                Objects.requireNonNull(runs(noisy, UsageContext.PRACTICE).get("said twice"));

        assertThat(control.changed()).isPositive();
        assertThat(control.interval().orElseThrow().contains(0)).isTrue();
        assertThat(control.interval().orElseThrow().width()).isBetween(0.1, 1.5);
        assertThat(control.largestDifference()).isEqualTo(2);
    }

    @Test
    void of_pairsOfDifferentLevels_areLeftOut() {
        AnswerEvaluator failing = (question, answer) -> evaluation(
                answer.utterances().get(0).contains(SHE) ? IntelligenceLevel.RULES : IntelligenceLevel.LLM, 5);

        Counterfactual run =
                Objects.requireNonNull(runs(failing, UsageContext.PRACTICE).get("pronoun"));

        assertThat(run.answers()).isZero();
        assertThat(run.leftOut()).isEqualTo(SAID.size());
        assertThat(run.interval()).isEmpty();
        assertThat(run.meanDifference()).isZero();
    }

    @Test
    void of_changesInCompetenciesAlone_areCounted() {
        AnswerEvaluator evaluator = (question, answer) -> {
            boolean she = answer.utterances().get(0).contains(SHE);
            return new Evaluation(
                    IntelligenceLevel.RULES,
                    Score.certain(5),
                    Map.of(question.competency(), Score.certain(she ? 4 : 6)),
                    List.of(),
                    Set.of(),
                    Map.of());
        };

        Counterfactual run =
                Objects.requireNonNull(runs(evaluator, UsageContext.PRACTICE).get("pronoun"));

        assertThat(run.changed()).isEqualTo(SAID.size());
        assertThat(run.largestDifference()).isZero();
    }

    @Test
    void meanDifference_isThatOfThePairs() {
        Question question = BANK.questions().get(0);
        CueSwap longer = new CueSwap("longer", CueSwap.Kind.STYLE, Set.of(), text -> text, text -> text + text);
        List<Said> said = List.of(new Said(question, "a"), new Said(question, "bb"), new Said(question, "ccc"));

        Counterfactual run = Counterfactual.of(
                        scoring(String::length), UsageContext.PRACTICE, said, List.of(longer), BOOTSTRAP)
                .get(0);

        assertThat(run.meanDifference()).isCloseTo(2, within(1e-12));
        assertThat(run.largestDifference()).isEqualTo(3);
    }

    @Test
    void standard_sidesDiffer_inNothingButTheCue() {
        String text = "While it scales, the behavior is optimized. Then it is among the best.";
        for (CueSwap swap : CueSwap.standard()) {
            String one = swap.one().apply(text);
            String other = swap.other().apply(text);

            assertThat(one.split("[.] ").length).as(swap.name()).isEqualTo(other.split("[.] ").length);
            assertThat(one.equals(other)).as(swap.name()).isEqualTo(swap.kind() == CueSwap.Kind.CONTROL);
        }
        assertThat(said("spelling", text)).contains("the behaviour is optimised");
        assertThat(said("whilst and amongst", text)).startsWith("Whilst it").contains("amongst the");
        assertThat(said("filling phrases", text)).contains("You know, While", ". You know, Then");
        assertThat(CueSwap.grammar().get(0).other().apply("It is so. I am late."))
                .isEqualTo("It's so. I'm late.");
        assertThat(CueSwap.grammar().get(1).other().apply("Read the logs, a lot."))
                .isEqualTo("Read logs, lot.");
    }

    private static String said(String swap, String text) {
        return CueSwap.standard().stream()
                .filter(each -> each.name().equals(swap))
                .findFirst()
                .orElseThrow()
                .other()
                .apply(text);
    }

    private static Map<String, Counterfactual> runs(AnswerEvaluator evaluator, UsageContext usage) {
        Map<String, Counterfactual> runs = new HashMap<>();
        Counterfactual.of(evaluator, usage, SAID, CueSwap.standard(), BOOTSTRAP)
                .forEach(run -> runs.put(run.swap(), run));
        return runs;
    }

    private interface Scorer {
        double points(String text);
    }

    private static AnswerEvaluator scoring(Scorer scorer) {
        return (question, answer) ->
                evaluation(IntelligenceLevel.LLM, scorer.points(String.join(" ", answer.utterances())));
    }

    private static Evaluation evaluation(IntelligenceLevel level, double points) {
        return new Evaluation(level, Score.certain(points), Map.of(), List.of(), Set.of(), Map.of());
    }

    private static List<Said> said() {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < BANK.questions().size(); i += 5) {
            Question question = BANK.questions().get(i);
            String reference = question.reference();
            int end = reference.indexOf(". ", reference.length() / 3);
            said.add(new Said(question, end < 0 ? reference : reference.substring(0, end + 1)));
        }
        return said;
    }
}
