package dev.prepai.knowledge;

import dev.prepai.question.KeyPoint;
import dev.prepai.question.Profile;
import dev.prepai.question.Question;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for.
 *
 * @param text in any words; only the first 4,000 characters are used
 * @param purpose what it is for
 * @param most how many passages are wanted, 1 to 10
 * @param without ids of passages that are known already
 */
public record Inquiry(String text, Purpose purpose, int most, Set<String> without) {
    /** The most passages that can be wanted. */
    public static final int MOST = 10;

    private static final int LONGEST = 4_000;
    private static final int USUAL = 3;
    static final String QUESTION = "question/";

    /** What passages are for. */
    public enum Purpose {
        /** Questions are written or chosen. */
        QUESTIONS,
        /** An answer is judged. */
        JUDGEMENT,
        /** The candidate is answered; items of the bank, which hold solutions, are left out. */
        REPLY
    }

    /** Cuts the text and copies the ids. */
    public Inquiry {
        text = text.substring(0, Math.min(LONGEST, text.length()));
        without = Set.copyOf(without);
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("ask for 1 to 10 passages, not " + most);
        }
    }

    /** Returns an inquiry for what a reply to the candidate can rest on. */
    public static Inquiry forReply(String text) {
        return new Inquiry(text, Purpose.REPLY, USUAL, Set.of());
    }

    /**
     * Returns an inquiry for what answers to the question can be judged by. It rests on the question alone, so that every candidate is
     * judged by the same.
     */
    public static Inquiry forJudgement(Question question) {
        String keyPoints = question.keyPoints().stream().map(KeyPoint::text).collect(Collectors.joining(" "));
        return new Inquiry(question.text() + " " + keyPoints, Purpose.JUDGEMENT, USUAL, Set.of(idOf(question.id())));
    }

    /** Returns an inquiry for what questions about the work can rest on. */
    public static Inquiry forQuestions(Profile profile, int most) {
        return new Inquiry(
                profile.role() + " " + String.join(" ", profile.skills()) + " " + profile.jobDescription(),
                Purpose.QUESTIONS,
                most,
                Set.of());
    }

    static String idOf(String question) {
        return QUESTION + question;
    }
}
