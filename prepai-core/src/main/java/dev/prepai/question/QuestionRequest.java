package dev.prepai.question;

import java.util.Set;

/**
 * A request for one more main question.
 *
 * @param interviewType the id of the interview type
 * @param slot what the question must cover
 * @param asked the ids of the questions already asked, never to be repeated
 * @param profile what is known of role, job and candidate
 * @param seed breaks ties; the same request always gets the same question
 */
public record QuestionRequest(
        String interviewType, Blueprint.Slot slot, Set<String> asked, Profile profile, long seed) {
    /** Copies the ids. */
    public QuestionRequest {
        asked = Set.copyOf(asked);
    }
}
