package dev.prepai.evaluation;

/**
 * A piece of an answer, cut from it by code and therefore verbatim.
 *
 * @param utterance the index of the utterance in the {@link Answer}, from 0
 * @param start the offset of the first character
 * @param end the offset after the last character
 * @param quote the characters between them
 */
public record Evidence(int utterance, int start, int end, String quote) {
    /** Checks that the span is as long as the quote. */
    public Evidence {
        if (utterance < 0 || start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException("the span " + start + ".." + end + " does not fit the quote");
        }
    }

    /** Cuts the evidence out of the answer. */
    public static Evidence cut(Answer answer, int utterance, int start, int end) {
        return new Evidence(
                utterance, start, end, answer.utterances().get(utterance).substring(start, end));
    }

    /** Tells whether the quote stands in the answer, letter by letter, at its place. */
    public boolean isVerbatimIn(Answer answer) {
        return utterance < answer.utterances().size()
                && answer.utterances().get(utterance).startsWith(quote, start);
    }
}
