package dev.prepai.llm;

import dev.prepai.question.Blueprint;
import dev.prepai.question.InterviewType;
import dev.prepai.question.Level;
import dev.prepai.question.Profile;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An order for questions.
 *
 * @param interviewType the id of the interview type
 * @param slots what each question must cover, 1 to 20
 * @param profile role, job description and skills
 * @param asked the ids of questions already asked, never to be repeated
 * @param seed decides between bank items that fit equally well
 */
public record QuestionOrder(
        String interviewType, List<Blueprint.Slot> slots, Profile profile, Set<String> asked, long seed) {
    private static final int MOST_SLOTS = 20;

    /** Copies the collections and checks the number of slots. */
    public QuestionOrder {
        slots = List.copyOf(slots);
        asked = Set.copyOf(asked);
        if (slots.isEmpty() || slots.size() > MOST_SLOTS) {
            throw new IllegalArgumentException("order 1 to 20 questions at a time, not " + slots.size());
        }
    }

    /** Returns an order for that many questions of one level, for the slots of the interview type's blueprint in turn. */
    public static QuestionOrder of(int count, InterviewType type, Level level, Profile profile) {
        List<Blueprint.Slot> blueprint = type.blueprint().slots();
        List<Blueprint.Slot> slots = IntStream.range(0, count)
                .mapToObj(i -> blueprint.get(i % blueprint.size()))
                .map(slot -> new Blueprint.Slot(slot.kind(), slot.competency(), level))
                .toList();
        return new QuestionOrder(type.id(), slots, profile, Set.of(), 0);
    }
}
