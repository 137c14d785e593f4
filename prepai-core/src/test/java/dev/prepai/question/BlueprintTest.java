package dev.prepai.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.prepai.rubric.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BlueprintTest {
    private static final Blueprint.Slot KNOWLEDGE =
            new Blueprint.Slot(Kind.KNOWLEDGE, Competency.TECHNICAL_KNOWLEDGE, Level.EASY);
    private static final Blueprint.Slot TALK = new Blueprint.Slot(Kind.SCENARIO, Competency.COMMUNICATION, Level.EASY);
    private static final Blueprint.Slot SOLVE =
            new Blueprint.Slot(Kind.SCENARIO, Competency.PROBLEM_SOLVING, Level.EASY);
    private static final Blueprint.Slot LATE_TALK =
            new Blueprint.Slot(Kind.BEHAVIORAL, Competency.COMMUNICATION, Level.HARD);

    @ParameterizedTest
    @MethodSource("types")
    void next_whenQuestionsFit_givesTheSlotsInOrder(InterviewType type) {
        List<Blueprint.Slot> slots =
                type.blueprint().slots().stream().map(BlueprintTest::spoken).toList();
        Blueprint blueprint = new Blueprint(slots, 0);
        List<Blueprint.Slot> given = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        while (blueprint.next(asked).isPresent()) {
            Blueprint.Slot slot = blueprint.next(asked).orElseThrow();
            given.add(slot);
            asked.add(question(slot));
        }

        assertThat(given).isEqualTo(slots);
    }

    @Test
    void next_afterAQuestionOfAnotherCompetency_catchesUpFirst() {
        Blueprint blueprint = new Blueprint(List.of(TALK, KNOWLEDGE, SOLVE, LATE_TALK), 0);

        // There is no scenario about communication: the first question covers a later slot, the second the one that it
        // was for.
        assertThat(blueprint.next(List.of(question(SOLVE)))).contains(TALK);
        assertThat(blueprint.next(List.of(question(SOLVE), question(SOLVE)))).contains(KNOWLEDGE);
        assertThat(blueprint.next(List.of(question(SOLVE), question(SOLVE), question(KNOWLEDGE))))
                .contains(LATE_TALK);
    }

    @Test
    void next_whenNothingEverFits_coversAsManySlotsAndEnds() {
        Blueprint blueprint = new Blueprint(List.of(TALK, KNOWLEDGE, SOLVE, LATE_TALK), 0);
        Question stranger = TestQuestions.question("x", Kind.DESIGN, Competency.CULTURAL_FIT, Level.EASY, Set.of("T"));
        List<Question> asked = new ArrayList<>();
        while (blueprint.next(asked).isPresent()) {
            asked.add(stranger);
        }

        assertThat(asked).hasSize(4);
        asked.add(stranger);
        assertThat(blueprint.next(asked)).isEmpty();
    }

    static List<InterviewType> types() {
        return InterviewType.standard();
    }

    /** A question with code would need a problem, which does not matter here. */
    private static Blueprint.Slot spoken(Blueprint.Slot slot) {
        return slot.kind() == Kind.CODING ? new Blueprint.Slot(Kind.DESIGN, slot.competency(), slot.level()) : slot;
    }

    private static Question question(Blueprint.Slot slot) {
        return TestQuestions.question("q", slot.kind(), slot.competency(), slot.level(), Set.of("T"));
    }
}
