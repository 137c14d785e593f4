package dev.prepai.interview;

import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.Fallback;
import java.util.List;
import java.util.Optional;

/**
 * The record of what a language model did for the words of the interviewer.
 *
 * @param model its name as its provider reported it; empty when it never replied
 * @param promptVersion the version of the instructions, such as {@code "interviewer-1"}
 * @param promptHash SHA-256 of the instructions, in hex
 * @param inputTokens how many tokens were sent, all calls together
 * @param outputTokens how many tokens came back
 * @param tools the names of the tools that it called, in order, also of those that were refused
 * @param fallback why the engine finished the turn in its own words; empty when the model did
 * @param lapse the rule that the model broke; present exactly with {@link Fallback#UNFIT}
 * @param knowledge the passages that a reply could rest on, and on which it does; empty where none were looked up
 */
public record ModelWording(
        String model,
        String promptVersion,
        String promptHash,
        long inputTokens,
        long outputTokens,
        List<String> tools,
        Optional<Fallback> fallback,
        Optional<Lapse> lapse,
        Optional<Consulted> knowledge) {
    /** Copies the names. */
    public ModelWording {
        tools = List.copyOf(tools);
    }

    /** Creates the record of words that rest on no passages. */
    public ModelWording(
            String model,
            String promptVersion,
            String promptHash,
            long inputTokens,
            long outputTokens,
            List<String> tools,
            Optional<Fallback> fallback,
            Optional<Lapse> lapse) {
        this(model, promptVersion, promptHash, inputTokens, outputTokens, tools, fallback, lapse, Optional.empty());
    }

    /** Creates the record of a model that was not reached. */
    public static ModelWording failed(Fallback reason) {
        return new ModelWording("", "", "", 0, 0, List.of(), Optional.of(reason), Optional.empty());
    }

    /** Returns the same with that reason. */
    public ModelWording with(Fallback reason) {
        return new ModelWording(
                model,
                promptVersion,
                promptHash,
                inputTokens,
                outputTokens,
                tools,
                Optional.of(reason),
                Optional.empty(),
                knowledge);
    }

    /** Returns the same with that lapse. */
    public ModelWording with(Lapse broken) {
        return new ModelWording(
                model,
                promptVersion,
                promptHash,
                inputTokens,
                outputTokens,
                tools,
                Optional.of(Fallback.UNFIT),
                Optional.of(broken),
                knowledge);
    }

    ModelWording with(Optional<Consulted> consulted) {
        return new ModelWording(
                model, promptVersion, promptHash, inputTokens, outputTokens, tools, fallback, lapse, consulted);
    }
}
