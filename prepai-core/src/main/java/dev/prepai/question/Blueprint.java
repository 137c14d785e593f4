package dev.prepai.question;

import dev.prepai.rubric.Competency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What an interview must cover: its slots in the order in which they are asked, and how many follow-ups it may spend.
 *
 * @param slots one per main question, 1 to 50
 * @param followUps how many follow-up questions may be asked in all; main questions beyond the slots may have as many on average
 */
public record Blueprint(List<Slot> slots, int followUps) {
    /** How many follow-ups one question may get. */
    public static final int FOLLOW_UPS_PER_QUESTION = 2;

    private static final int MOST_SLOTS = 50;

    /** Copies the slots and checks the ranges. */
    public Blueprint {
        slots = List.copyOf(slots);
        if (slots.isEmpty() || slots.size() > MOST_SLOTS || followUps < 0) {
            throw new IllegalArgumentException(
                    "a blueprint needs 1 to 50 slots and no negative number of follow-ups, has " + slots.size()
                            + " and " + followUps);
        }
    }

    /**
     * One main question to ask.
     *
     * @param kind the kind of question
     * @param competency what it measures
     * @param level how hard it is
     */
    public record Slot(Kind kind, Competency competency, Level level) {
        /** Returns whether the question is of that kind and mainly measures that competency, of whatever level. */
        public boolean fits(Question question) {
            return question.kind() == kind && question.competency() == competency;
        }
    }

    /**
     * Returns the slot to ask next: of the slots that are open, the first whose competency lags behind the plan most. As long as
     * every question fits its slot, these are the slots in order. Empty when all are covered.
     *
     * @param asked the questions so far, in order; each covers one slot, whether it fits or not
     */
    public Optional<Slot> next(List<Question> asked) {
        List<Slot> open = new ArrayList<>(slots);
        for (Question question : asked.subList(0, Math.min(slots.size(), asked.size()))) {
            open.remove(covered(open, question));
        }
        List<Slot> planned = slots.subList(0, Math.min(slots.size(), asked.size() + 1));
        // min, because of equals it takes the first
        return open.stream().min(Comparator.comparingLong(slot -> -deficit(slot.competency(), planned, asked)));
    }

    private static long deficit(Competency competency, List<Slot> planned, List<Question> asked) {
        long due =
                planned.stream().filter(slot -> slot.competency() == competency).count();
        return due
                - asked.stream()
                        .filter(question -> question.competency() == competency)
                        .count();
    }

    /** The number of the first open slot of the question's kind and competency, else of its kind, else 0. */
    private static int covered(List<Slot> open, Question question) {
        Predicate<Slot> kind = slot -> slot.kind() == question.kind();
        return first(open, kind.and(slot -> slot.competency() == question.competency()))
                .orElseGet(() -> first(open, kind).orElse(0));
    }

    private static OptionalInt first(List<Slot> open, Predicate<Slot> wanted) {
        return IntStream.range(0, open.size())
                .filter(number -> wanted.test(open.get(number)))
                .findFirst();
    }
}
