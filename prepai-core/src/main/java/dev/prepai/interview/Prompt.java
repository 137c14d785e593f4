package dev.prepai.interview;

import dev.prepai.question.Probe;
import dev.prepai.question.Question;
import java.util.Optional;

/**
 * What the candidate is asked next: a main question or a follow-up to it.
 *
 * @param number the number of the main question, from 1
 * @param question the main question
 * @param probe present for a follow-up
 */
public record Prompt(int number, Question question, Optional<Probe> probe) {
    /** Returns the words to say. */
    public String text() {
        return probe.map(Probe::text).orElse(question.text());
    }
}
