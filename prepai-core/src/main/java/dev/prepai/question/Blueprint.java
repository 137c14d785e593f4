package dev.prepai.question;

import dev.prepai.rubric.Competency;
import java.util.List;

/**
 * What an interview must cover: its slots in the order in which they are asked, and how many follow-ups it may spend.
 *
 * @param slots one per main question, 1 to 50
 * @param followUps how many follow-up questions may be asked in all
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
    public record Slot(Kind kind, Competency competency, Level level) {}
}
