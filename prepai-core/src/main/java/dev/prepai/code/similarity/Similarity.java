package dev.prepai.code.similarity;

import java.util.List;
import java.util.Optional;

/**
 * How alike a submission is to an earlier one: a reason for a person to read both, and no proof of anything.
 *
 * @param submissionId the earlier submission
 * @param score the share of one program that the other one has too, the larger of the two, 0 to 1; what many write counts less
 * @param tokens how many words of the shorter program were compared
 * @param spans what they share, longest first
 * @param prior how alike the earlier submissions are to each other; empty while there are fewer than 15
 */
public record Similarity(String submissionId, double score, int tokens, List<Span> spans, Optional<Prior> prior) {
    /** A shorter program is never {@link #worthALook() worth a look}: many people write the same few lines. */
    public static final int MIN_TOKENS = 60;

    private static final double REMARKABLE_SCORE = 0.8;
    private static final double REMARKABLE_SHARE = 0.99;

    /** Copies the spans. */
    public Similarity {
        spans = List.copyOf(spans);
    }

    /**
     * Tells whether a person should read both: the programs are long enough, the score is at least 0.8, and at most one in a hundred pairs
     * of earlier submissions is as alike.
     */
    public boolean worthALook() {
        boolean unusual =
                prior.map(known -> known.lessAlike() >= REMARKABLE_SHARE).orElse(true);
        return tokens >= MIN_TOKENS && score >= REMARKABLE_SCORE && unusual;
    }

    /**
     * Lines of both sources that say the same.
     *
     * @param firstLine where they begin in the submission, counted from 1
     * @param lastLine where they end
     * @param otherFirstLine where they begin in the earlier submission
     * @param otherLastLine where they end
     * @param tokens how many words are the same
     */
    public record Span(int firstLine, int lastLine, int otherFirstLine, int otherLastLine, int tokens) {}

    /**
     * How alike the earlier submissions to the problem are to each other, from a sample of their pairs. Copies among them make it
     * look more usual to be alike.
     *
     * @param pairs the size of the sample
     * @param median the score that half of them do not reach
     * @param lessAlike the share of them that are less alike than this pair, 0 to 1
     */
    public record Prior(int pairs, double median, double lessAlike) {}
}
