package dev.prepai.question;

import dev.prepai.ability.Ability;
import dev.prepai.ability.ExposureControl;
import dev.prepai.rubric.Competency;
import java.util.Map;
import java.util.Set;

/**
 * A request for one more main question.
 *
 * @param interviewType the id of the interview type
 * @param slot what the question must cover
 * @param asked the ids of the questions already asked, never to be repeated
 * @param profile what is known of role, job and candidate
 * @param seed breaks ties; the same request always gets the same question
 * @param abilities what the answers so far tell, by competency; empty when the questions must not adapt to them
 * @param exposure decides between the questions that fit the slot equally well
 */
public record QuestionRequest(
        String interviewType,
        Blueprint.Slot slot,
        Set<String> asked,
        Profile profile,
        long seed,
        Map<Competency, Ability> abilities,
        ExposureControl exposure) {
    /** Copies ids and abilities. */
    public QuestionRequest {
        asked = Set.copyOf(asked);
        abilities = Map.copyOf(abilities);
    }

    /** Creates a request without a bound of exposure. */
    public QuestionRequest(
            String interviewType,
            Blueprint.Slot slot,
            Set<String> asked,
            Profile profile,
            long seed,
            Map<Competency, Ability> abilities) {
        this(interviewType, slot, asked, profile, seed, abilities, ExposureControl.none());
    }

    /** Creates a request for a question that adapts to no answers. */
    public QuestionRequest(String interviewType, Blueprint.Slot slot, Set<String> asked, Profile profile, long seed) {
        this(interviewType, slot, asked, profile, seed, Map.of());
    }

    /** Returns the request with that control of exposure. */
    public QuestionRequest with(ExposureControl control) {
        return new QuestionRequest(interviewType, slot, asked, profile, seed, abilities, control);
    }
}
