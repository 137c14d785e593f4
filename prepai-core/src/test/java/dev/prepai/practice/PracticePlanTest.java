package dev.prepai.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.practice.PracticeStep.Reason;
import dev.prepai.question.ExpectedWords;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Level;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PracticePlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final SkillGraph GRAPH =
            SkillGraph.of(Map.of("graphs", Set.of("trees"), "trees", Set.of("recursion")));
    private static final QuestionBank BANK = QuestionBank.of(List.of(
            question("graphs-1", "TEST", "graphs"),
            question("graphs-2", "TEST", "graphs"),
            question("graphs-3", "OTHER", "graphs"),
            question("trees-1", "TEST", "trees"),
            question("recursion-1", "TEST", "recursion"),
            question("sql-1", "TEST", "sql"),
            question("sql-2", "TEST", "sql"),
            question("both-1", "TEST", "graphs", "sql")));

    @Test
    void of_severalDueSkills_startsWithTheWeakest() {
        PracticePlan plan =
                plan(DAY.plusDays(30), answer("sql-1", 0, 7), answer("trees-1", 0, 4), answer("graphs-1", 0, 8));
        assertThat(plan.skills()).extracting(SkillMastery::skill).containsExactly("trees", "sql", "graphs");
        assertThat(plan.steps()).extracting(PracticeStep::skill).containsExactly("recursion", "trees", "sql", "graphs");
    }

    @Test
    void of_dueSkills_putsThoseFirstOnWhichOthersBuild() {
        PracticePlan plan =
                plan(DAY.plusDays(30), answer("graphs-1", 0, 2), answer("trees-1", 0, 4), answer("recursion-1", 0, 6));
        assertThat(plan.steps()).extracting(PracticeStep::skill).containsExactly("recursion", "trees", "graphs");
        assertThat(plan.steps()).extracting(PracticeStep::reason).containsOnly(Reason.DUE);
    }

    @Test
    void of_weakSkillWhoseBasisWasNeverAsked_asksForTheBasis() {
        PracticePlan plan = plan(DAY, answer("graphs-1", 0, 3));
        assertThat(plan.steps()).extracting(PracticeStep::skill).containsExactly("trees", "graphs");
        assertThat(plan.steps()).extracting(PracticeStep::reason).containsExactly(Reason.PREREQUISITE, Reason.LATER);
        assertThat(plan.steps()).extracting(PracticeStep::due).containsExactly(DAY, DAY.plusDays(1));
        assertThat(plan(DAY, answer("graphs-1", 0, 8)).steps())
                .extracting(PracticeStep::skill)
                .containsExactly("graphs");
    }

    @Test
    void of_manyWeakSkills_asksForTwoBasesAtMost() {
        SkillGraph graph = SkillGraph.of(Map.of("graphs", Set.of("a"), "sql", Set.of("b"), "trees", Set.of("c")));
        List<Question> questions = new ArrayList<>(BANK.questions());
        List.of("a", "b", "c").forEach(skill -> questions.add(question("base-" + skill, "TEST", skill)));
        PracticePlan plan = PracticePlan.of(
                List.of(answer("graphs-1", 0, 1), answer("sql-1", 0, 2), answer("trees-1", 0, 3)),
                QuestionBank.of(questions),
                graph,
                DAY.plusDays(1));
        assertThat(plan.steps()).extracting(PracticeStep::skill).containsExactly("a", "graphs", "b", "sql", "trees");
    }

    @Test
    void of_skillThatIsNotDue_comesLaterThanOneThatIs() {
        PracticePlan plan = plan(DAY.plusDays(4), answer("sql-1", 4, 1), answer("trees-1", 0, 8));
        assertThat(plan.steps()).extracting(PracticeStep::skill).containsExactly("trees", "sql");
        assertThat(plan.steps()).extracting(PracticeStep::reason).containsExactly(Reason.DUE, Reason.LATER);
    }

    @Test
    void of_anySkill_takesQuestionsThatWereNotAskedOfTheSameInterviewsFirst() {
        List<Question> items =
                plan(DAY, answer("graphs-1", 0, 8)).steps().get(0).items();
        assertThat(items).extracting(Question::id).containsExactly("both-1", "graphs-2");
        List<Question> all = plan(DAY, answer("graphs-1", 0, 8), answer("graphs-2", 0, 8), answer("both-1", 0, 8))
                .steps()
                .get(1)
                .items();
        assertThat(all).extracting(Question::id).startsWith("graphs-3");
    }

    @Test
    void of_skillsOfOneAnswer_startsWithTheBroadest() {
        Question both = question("both-2", "TEST", "archaic", "graphs");
        PracticePlan plan = PracticePlan.of(
                List.of(new AnsweredItem(both, DAY, Score.certain(8))), BANK, SkillGraph.of(Map.of()), DAY);
        assertThat(plan.steps()).extracting(PracticeStep::skill).containsExactly("graphs", "archaic");
        assertThat(plan.steps().get(1).items()).isEmpty();
    }

    @Test
    void of_itemWithTwoSkills_isProposedOnce() {
        PracticePlan plan = plan(DAY.plusDays(9), answer("graphs-1", 0, 8), answer("sql-1", 0, 8));
        assertThat(plan.steps().stream().flatMap(step -> step.items().stream()))
                .extracting(Question::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void of_repeatedSuccess_pushesTheDueDateAway() {
        PracticePlan once = plan(DAY, answer("sql-1", 0, 7));
        PracticePlan twice = plan(DAY.plusDays(2), answer("sql-1", 0, 7), answer("sql-2", 2, 7));
        assertThat(once.skills().get(0).due()).isEqualTo(DAY.plusDays(2));
        assertThat(twice.skills().get(0).due()).isAfter(DAY.plusDays(10));
    }

    @Test
    void of_longPause_makesMasteryLessCertainButKeepsTheEstimate() {
        SkillMastery now = plan(DAY, answer("sql-1", 0, 9)).skills().get(0);
        SkillMastery later =
                plan(DAY.plusDays(60), answer("sql-1", 0, 9)).skills().get(0);
        SkillMastery muchLater =
                plan(DAY.plusDays(2000), answer("sql-1", 0, 9)).skills().get(0);
        assertThat(later.points()).isEqualTo(now.points());
        assertThat(later.high() - later.low()).isGreaterThan(now.high() - now.low());
        assertThat(later.recall()).isLessThan(now.recall());
        assertThat(muchLater.ability().standardError()).isEqualTo(1);
        double aged = Math.sqrt(Math.pow(now.ability().standardError(), 2) + 60 * 0.75 / 180);
        assertThat(later.ability().standardError()).isCloseTo(aged, within(1e-12));
    }

    @Test
    void of_laterAnswers_countsThoseUpToTheDay() {
        PracticePlan plan = plan(DAY, answer("sql-1", 0, 9), answer("sql-2", 1, 0));
        assertThat(plan.skills())
                .singleElement()
                .satisfies(mastery -> assertThat(mastery.answers()).isEqualTo(1));
        assertThat(plan).isEqualTo(plan(DAY, answer("sql-1", 0, 9)));
    }

    @Test
    void of_manySkills_hasAtMostFiveSteps() {
        List<Question> questions = new ArrayList<>();
        List<AnsweredItem> answers = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            questions.add(question("q-" + i, "TEST", "skill " + i));
            answers.add(new AnsweredItem(questions.get(i), DAY, Score.certain(i)));
        }
        PracticePlan plan = PracticePlan.of(answers, QuestionBank.of(questions), GRAPH, DAY.plusDays(1));
        assertThat(plan.skills()).hasSize(9);
        assertThat(plan.steps())
                .extracting(PracticeStep::skill)
                .containsExactly("skill 0", "skill 1", "skill 2", "skill 3", "skill 4");
        Collections.reverse(answers);
        assertThat(PracticePlan.of(answers, QuestionBank.of(questions), GRAPH, DAY.plusDays(1)))
                .isEqualTo(plan);
    }

    @Test
    void of_noAnswers_isEmpty() {
        assertThat(plan(DAY)).isEqualTo(new PracticePlan(DAY, List.of(), List.of()));
    }

    @Test
    void toJson_hasStepsItemsAndSkills() {
        assertThat(plan(DAY, answer("graphs-1", 0, 3)).toJson())
                .startsWith("{\"on\":\"2026-03-14\",\"steps\":[{\"skill\":\"trees\",\"due\":\"2026-03-14\","
                        + "\"reason\":\"PREREQUISITE\",\"items\":[{\"id\":\"trees-1\",\"kind\":\"KNOWLEDGE\","
                        + "\"level\":\"MEDIUM\",\"text\":\"What is trees-1?\"}]},")
                .contains("\"skills\":[{\"skill\":\"graphs\",\"points\":")
                .endsWith("\"answers\":1,\"practised\":\"2026-03-14\",\"due\":\"2026-03-15\",\"recall\":1.0}]}");
    }

    private static PracticePlan plan(LocalDate on, AnsweredItem... answers) {
        return PracticePlan.of(List.of(answers), BANK, GRAPH, on);
    }

    private static AnsweredItem answer(String id, int day, double points) {
        return new AnsweredItem(BANK.find(id).orElseThrow(), DAY.plusDays(day), Score.certain(points));
    }

    private static Question question(String id, String type, String... skills) {
        return new Question(
                id,
                Kind.KNOWLEDGE,
                Set.of(type),
                Competency.TECHNICAL_KNOWLEDGE,
                Level.MEDIUM,
                0,
                Set.of(skills),
                "What is " + id + "?",
                List.of(new KeyPoint("claim", "It is what it is.", true, List.of(), Optional.empty())),
                "It is what it is.",
                List.of(),
                List.of(),
                List.of(),
                new ExpectedWords(5, 50),
                Optional.empty(),
                Optional.empty());
    }
}
