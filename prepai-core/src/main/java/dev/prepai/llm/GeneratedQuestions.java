package dev.prepai.llm;

import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.Fallback;
import dev.prepai.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * Questions for an order.
 *
 * @param questions one per slot, in its order; fewer when the bank has none left either
 * @param generated how many of them the model wrote; the others come from the bank
 * @param rejected how many of the model's were rejected: unusable, outside of the blueprint, or said before
 * @param fallback why the model wrote none; empty when it replied, or was not needed
 * @param knowledge which passages the model was given and cited; empty when none were looked up
 */
public record GeneratedQuestions(
        List<Question> questions,
        int generated,
        int rejected,
        Optional<Fallback> fallback,
        Optional<Consulted> knowledge) {
    /** Copies the questions. */
    public GeneratedQuestions {
        questions = List.copyOf(questions);
    }
}
