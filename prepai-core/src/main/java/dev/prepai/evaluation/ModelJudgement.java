package dev.prepai.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.prepai.rubric.Anchors;
import dev.prepai.rubric.Competency;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The record of what a language model did for an evaluation, from which an audit can tell how a score came about.
 *
 * @param model its name as its provider reported it; empty when it never replied
 * @param promptVersion the version of the instructions, such as {@code "judge-3"}
 * @param promptHash SHA-256 of the instructions, in hex
 * @param samples the usable replies, in the order in which they were asked for
 * @param rationales why each competency got its level, by the first usable reply
 * @param droppedEvidence how many citations of the replies do not stand in the answer and were disregarded
 * @param inputTokens how many tokens were sent, all attempts together
 * @param outputTokens how many tokens came back
 * @param review whether model and rules disagree so much that a person should look
 * @param fallback why the next level down decided; empty when the model did
 * @param knowledge which passages the model was given and cited; empty when none were looked up
 * @param exemplars the points of the graded answers that the model was shown as examples
 */
public record ModelJudgement(
        String model,
        String promptVersion,
        String promptHash,
        List<Sample> samples,
        Map<Competency, Rationale> rationales,
        int droppedEvidence,
        long inputTokens,
        long outputTokens,
        boolean review,
        Optional<Fallback> fallback,
        Optional<Consulted> knowledge,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Double> exemplars) {
    /** Copies the collections. */
    public ModelJudgement {
        samples = List.copyOf(samples);
        exemplars = List.copyOf(exemplars);
        rationales = ordered(rationales);
    }

    /** Creates the record of a model that was given neither passages nor examples. */
    public ModelJudgement(
            String model,
            String promptVersion,
            String promptHash,
            List<Sample> samples,
            Map<Competency, Rationale> rationales,
            int droppedEvidence,
            long inputTokens,
            long outputTokens,
            boolean review,
            Optional<Fallback> fallback) {
        this(
                model,
                promptVersion,
                promptHash,
                samples,
                rationales,
                droppedEvidence,
                inputTokens,
                outputTokens,
                review,
                fallback,
                Optional.empty(),
                List.of());
    }

    ModelJudgement withEvidence(UnaryOperator<Evidence> other) {
        Map<Competency, Rationale> changed = new EnumMap<>(Competency.class);
        rationales.forEach((competency, rationale) -> changed.put(
                competency,
                new Rationale(rationale.evidence().stream().map(other).toList(), rationale.reason())));
        return new ModelJudgement(
                model,
                promptVersion,
                promptHash,
                samples,
                changed,
                droppedEvidence,
                inputTokens,
                outputTokens,
                review,
                fallback,
                knowledge,
                exemplars);
    }

    /**
     * What one reply said.
     *
     * @param order the order in which the described levels of the {@link Anchors} stood in the prompt, such as 5, 8, 2
     * @param levels the level, 0 to 10, per competency
     */
    public record Sample(List<Integer> order, Map<Competency, Double> levels) {
        /** Copies the collections. */
        public Sample {
            order = List.copyOf(order);
            levels = ordered(levels);
        }
    }

    /**
     * Why a competency got its level.
     *
     * @param evidence what the model cited, cut from the answer
     * @param reason the model's words; untrusted, since it read the answer
     */
    public record Rationale(List<Evidence> evidence, String reason) {
        /** Copies the evidence. */
        public Rationale {
            evidence = List.copyOf(evidence);
        }
    }

    private static <V> Map<Competency, V> ordered(Map<Competency, V> map) {
        Map<Competency, V> copy = new EnumMap<>(Competency.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
