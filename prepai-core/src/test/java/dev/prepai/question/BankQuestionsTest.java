package dev.prepai.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.ability.Ability;
import dev.prepai.ability.ItemParameters;
import dev.prepai.rubric.Competency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BankQuestionsTest {
    private static final String TYPE = "ACME_SRE";
    private static final Blueprint.Slot SLOT =
            new Blueprint.Slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE, Level.MEDIUM);
    private static final int SEEDS = 20;

    private final BankQuestions standard = new BankQuestions(QuestionBank.standard());

    @ParameterizedTest
    @MethodSource("types")
    void next_overABlueprint_fitsEachSlotAndRepeatsNothing(InterviewType type) {
        List<Question> eligible = QuestionBank.standard().eligible(type.id());
        for (long seed = 0; seed < SEEDS; seed++) {
            Set<String> asked = new HashSet<>();
            for (Blueprint.Slot slot : type.blueprint().slots()) {
                Question question = standard.next(new QuestionRequest(type.id(), slot, asked, Profile.UNKNOWN, seed))
                        .orElseThrow();

                assertThat(question.types()).contains(type.id());
                assertThat(question.kind()).isEqualTo(slot.kind());
                assertThat(question.competency()).isEqualTo(slot.competency());
                assertThat(distance(question, slot))
                        .as("%s for %s", question.id(), slot)
                        .isEqualTo(eligible.stream()
                                .filter(other -> !asked.contains(other.id())
                                        && other.kind() == slot.kind()
                                        && other.competency() == slot.competency())
                                .mapToInt(other -> distance(other, slot))
                                .min()
                                .orElseThrow());
                assertThat(asked.add(question.id()))
                        .as("asked for the first time")
                        .isTrue();
            }
        }
    }

    @Test
    void next_withTheSameRequest_givesTheSameQuestion() {
        for (long seed = 0; seed < SEEDS; seed++) {
            QuestionRequest request = new QuestionRequest("GOOGLE_SDE", SLOT, Set.of(), profile("java", "sql"), seed);

            assertThat(new BankQuestions(QuestionBank.standard()).next(request)).isEqualTo(standard.next(request));
        }
    }

    @Test
    void next_withOtherSeeds_variesTheQuestion() {
        Set<String> chosen = LongStream.range(0, SEEDS)
                .mapToObj(
                        seed -> standard.next(new QuestionRequest("GOOGLE_SDE", SLOT, Set.of(), Profile.UNKNOWN, seed)))
                .map(question -> question.orElseThrow().id())
                .collect(Collectors.toSet());

        assertThat(chosen).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void next_whenTheCvNamesASkill_prefersTheMatchingQuestion() {
        BankQuestions questions = of(medium("plain", "sql"), medium("match", "kubernetes"));

        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(next(questions, profile("Kubernetes"), Set.of(), seed)).isEqualTo("match");
        }
        assertThat(idsOverSeeds(questions, Profile.UNKNOWN)).containsExactlyInAnyOrder("plain", "match");
    }

    @Test
    void next_whenRoleOrJobDescriptionNamesASkill_prefersTheMatchingQuestion() {
        BankQuestions questions = of(medium("plain", "sql"), medium("match", "event-driven architecture"));
        Profile job = new Profile("", "You know Event-Driven  Architecture, and more.", List.of());
        Profile role = new Profile("Event-driven architecture lead", "", List.of());

        assertThat(idsOverSeeds(questions, job)).containsExactly("match");
        assertThat(idsOverSeeds(questions, role)).containsExactly("match");
    }

    @Test
    void next_whenASkillIsOnlyPartOfAWord_doesNotMatch() {
        BankQuestions questions = of(medium("plain", "sql"), medium("part", "java"));

        assertThat(idsOverSeeds(questions, new Profile("", "JavaScript developer", List.of("javascript"))))
                .containsExactlyInAnyOrder("plain", "part");
    }

    @Test
    void next_tellsSkillsWithSignsApart() {
        BankQuestions questions = of(medium("c-plus-plus", "c++"), medium("c-sharp", "c#"), medium("c", "c"));

        assertThat(idsOverSeeds(questions, profile("C++"))).containsExactly("c-plus-plus");
        assertThat(idsOverSeeds(questions, profile("C#"))).containsExactly("c-sharp");
        assertThat(idsOverSeeds(questions, profile("C"))).containsExactly("c");
    }

    @Test
    void next_withSkillsInAnyScript_matchesThem() {
        BankQuestions questions =
                of(medium("plain", "sql"), medium("other", "\u5206\u6563\u5f0f"), medium("sign", "***"));

        assertThat(idsOverSeeds(questions, profile("\u5206\u6563\u5f0f"))).containsExactly("other");
        assertThat(idsOverSeeds(questions, Profile.UNKNOWN))
                .as("no question gains from a profile that says nothing")
                .containsExactlyInAnyOrder("plain", "other", "sign");
    }

    @Test
    void next_afterAFieldWasAsked_opensAnotherOne() {
        BankQuestions questions = of(medium("first", "sql"), medium("same-field", "sql"), medium("new-field", "http"));

        long opened = LongStream.range(0, 100)
                .filter(seed ->
                        next(questions, Profile.UNKNOWN, Set.of("first"), seed).equals("new-field"))
                .count();

        assertThat(opened).as("more often than not, chance decides the rest").isGreaterThan(75);
    }

    @Test
    void next_fitsTheSlotBeforeThePerson() {
        BankQuestions questions = of(
                TestQuestions.knowledge("liked-but-easy", Level.EASY, Set.of(TYPE), "java"),
                TestQuestions.question(
                        "liked-but-design",
                        Kind.DESIGN,
                        Competency.TECHNICAL_KNOWLEDGE,
                        Level.MEDIUM,
                        Set.of(TYPE),
                        "java"),
                medium("fitting", "sql"));

        assertThat(idsOverSeeds(questions, profile("java"))).containsExactly("fitting");
        assertThat(next(questions, profile("java"), Set.of("fitting"), 1))
                .as("the level is given up before the kind")
                .isEqualTo("liked-but-easy");
    }

    @Test
    void next_whenTheAbilityIsKnown_asksWhatTellsMostAboutIt() {
        BankQuestions questions = of(
                TestQuestions.knowledge("easy", Level.EASY, Set.of(TYPE)),
                medium("medium"),
                TestQuestions.knowledge("hard", Level.HARD, Set.of(TYPE)));

        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(next(questions, new Ability(1.5, 0.5), seed)).isEqualTo("hard");
            assertThat(next(questions, new Ability(-1.5, 0.5), seed)).isEqualTo("easy");
            assertThat(next(questions, new Ability(0.1, 0.5), seed)).isEqualTo("medium");
        }
    }

    @Test
    void next_whenTheAbilityIsKnown_prefersMeasuredSharpItems() {
        Question sharp = TestQuestions.calibrated("sharp", new ItemParameters(2.5, List.of(0.0, 1.0)));
        Question dull = TestQuestions.calibrated("dull", new ItemParameters(0.4, List.of(0.0, 1.0)));

        assertThat(next(of(dull, medium("plain"), sharp), new Ability(0.5, 0.5), 1))
                .isEqualTo("sharp");
    }

    @Test
    void next_whenTheAbilityIsKnown_variesAmongTheBestThird() {
        BankQuestions questions =
                of(medium("a"), medium("b"), medium("c"), medium("d"), medium("e"), medium("f"), medium("g"));
        Set<String> chosen = LongStream.range(0, SEEDS)
                .mapToObj(seed -> next(questions, new Ability(0, 0.5), seed))
                .collect(Collectors.toSet());

        assertThat(chosen).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void next_whenTheAbilityIsKnown_staysInsideTheSlot() {
        BankQuestions questions = of(
                TestQuestions.knowledge("fitting", Level.EASY, Set.of(TYPE)),
                TestQuestions.question(
                        "other-kind", Kind.DESIGN, Competency.TECHNICAL_KNOWLEDGE, Level.HARD, Set.of(TYPE)),
                TestQuestions.question(
                        "other-competency", Kind.KNOWLEDGE, Competency.CODE_QUALITY, Level.HARD, Set.of(TYPE)));

        assertThat(next(questions, new Ability(2, 0.4), 1)).isEqualTo("fitting");
    }

    @Test
    void next_whenOnlyAnotherAbilityIsKnown_keepsTheLevel() {
        BankQuestions questions = of(TestQuestions.knowledge("hard", Level.HARD, Set.of(TYPE)), medium("medium"));
        QuestionRequest request = new QuestionRequest(
                TYPE, SLOT, Set.of(), Profile.UNKNOWN, 1, Map.of(Competency.CULTURAL_FIT, new Ability(2, 0.4)));

        assertThat(questions.next(request).orElseThrow().id()).isEqualTo("medium");
    }

    @Test
    void next_untilNothingIsLeft_asksEachOnceAndEndsEmpty() {
        BankQuestions questions = of(medium("a"), medium("b"), medium("c"));
        Set<String> asked = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            asked.add(next(questions, Profile.UNKNOWN, asked, 7));
        }

        assertThat(asked).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(questions.next(new QuestionRequest(TYPE, SLOT, asked, Profile.UNKNOWN, 7)))
                .isEmpty();
    }

    @Test
    void next_forATypeOfTheHost_asksItsQuestionsOnly() {
        InterviewType type = new InterviewType(TYPE, "Site reliability", new Blueprint(List.of(SLOT, SLOT), 1));
        BankQuestions questions = new BankQuestions(
                QuestionBank.standard().plus(QuestionBank.of(List.of(medium("own"), medium("other")))));
        Set<String> asked = new HashSet<>();
        for (Blueprint.Slot slot : type.blueprint().slots()) {
            asked.add(questions
                    .next(new QuestionRequest(type.id(), slot, asked, Profile.UNKNOWN, 3))
                    .orElseThrow()
                    .id());
        }

        assertThat(asked).containsExactlyInAnyOrder("own", "other");
    }

    @Test
    void next_forAnUnknownType_isEmpty() {
        Optional<Question> none = standard.next(new QuestionRequest(TYPE, SLOT, Set.of(), Profile.UNKNOWN, 3));

        assertThat(none).isEmpty();
    }

    static List<InterviewType> types() {
        return InterviewType.standard();
    }

    private static Question medium(String id, String... skills) {
        return TestQuestions.knowledge(id, Level.MEDIUM, Set.of(TYPE), skills);
    }

    private static BankQuestions of(Question... questions) {
        return new BankQuestions(QuestionBank.of(List.of(questions)));
    }

    private static Profile profile(String... skills) {
        return new Profile("", "", List.of(skills));
    }

    private static Set<String> idsOverSeeds(BankQuestions questions, Profile profile) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> next(questions, profile, Set.of(), seed))
                .collect(Collectors.toSet());
    }

    private static String next(BankQuestions questions, Profile profile, Set<String> asked, long seed) {
        return questions
                .next(new QuestionRequest(TYPE, SLOT, asked, profile, seed))
                .orElseThrow()
                .id();
    }

    private static int distance(Question question, Blueprint.Slot slot) {
        return Math.abs(question.level().ordinal() - slot.level().ordinal());
    }

    private static String next(BankQuestions questions, Ability ability, long seed) {
        return questions
                .next(new QuestionRequest(
                        TYPE, SLOT, Set.of(), Profile.UNKNOWN, seed, Map.of(SLOT.competency(), ability)))
                .orElseThrow()
                .id();
    }
}
