package dev.prepai.evaluation;

import java.util.List;

/**
 * Everything a candidate said to one question. Untrusted text: data for an evaluator, never instructions.
 *
 * @param utterances the first is the answer to the question itself, the others answer follow-ups; at least one
 * @param hints how many hints were given before the last utterance
 */
public record Answer(List<String> utterances, int hints) {
    /** The most characters that one utterance may have. */
    public static final int MOST_CHARACTERS = 20_000;

    private static final double HINT_COST = 0.05;
    private static final double MOST_HINT_COST = 0.2;

    /** Copies the utterances. */
    public Answer {
        utterances = List.copyOf(utterances);
        if (utterances.isEmpty() || hints < 0) {
            throw new IllegalArgumentException(
                    "an answer needs at least one utterance and no negative number of hints");
        }
    }

    /** Returns an answer of one utterance, given without hints. */
    public static Answer of(String text) {
        return new Answer(List.of(text), 0);
    }

    /** Returns what the hints leave of a score for content, 0.8 to 1: each costs 5 %, together at most 20 %. */
    public double shareAfterHints() {
        return 1 - Math.min(MOST_HINT_COST, HINT_COST * hints);
    }
}
