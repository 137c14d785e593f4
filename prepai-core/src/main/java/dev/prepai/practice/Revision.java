package dev.prepai.practice;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.question.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer, corrected as little as possible: what was said stays in its words and its order, what was missing stands where it belongs.
 * Nothing is made up about the person: where only the person can know, there is a prompt in place of words.
 *
 * @param segments in the order of the text; what is kept and what is removed make up the answer
 */
public record Revision(List<Segment> segments) {
    /** Answers that say nothing to the question; there is nothing to correct in them. */
    private static final Set<Gate> NOTHING_SAID =
            EnumSet.of(Gate.NON_ANSWER, Gate.ECHO, Gate.OFF_TOPIC, Gate.KEYWORD_STUFFING);

    /** Copies the segments. */
    public Revision {
        segments = List.copyOf(segments);
    }

    /** A piece of a revision. */
    public sealed interface Segment {
        /** Returns the words. */
        String text();

        /** The candidate's own words, as they are. */
        record Kept(String text) implements Segment {}

        /** The candidate's own words, struck. */
        record Removed(String text, Cause cause) implements Segment {}

        /**
         * A claim that was missing or denied.
         *
         * @param text the claim
         * @param keyPoint the id of its key point
         * @param level who found the words: the bank ({@link IntelligenceLevel#RULES}) or a language model
         */
        record Stated(String text, String keyPoint, IntelligenceLevel level) implements Segment {}

        /** What the candidate should say there in own words, in brackets. */
        record Prompted(String text) implements Segment {}
    }

    /** Why words are struck. */
    public enum Cause {
        /** They say nothing. */
        FILLER,
        /** They deny what is right. */
        DENIED,
        /** They speak to the grader. */
        TO_GRADER
    }

    /**
     * Corrects an answer by fixed rules, in the words of the question's key points: the same answer always in the same way. Empty when
     * the answer says nothing to the question, so that there is nothing to keep.
     *
     * @param evaluation of that answer
     */
    public static Optional<Revision> of(Question question, Answer answer, Evaluation evaluation) {
        return evaluation.gates().stream().anyMatch(NOTHING_SAID::contains)
                ? Optional.empty()
                : Optional.of(new Corrections(question, answer, evaluation).revision());
    }

    /** Tells whether anything was corrected. */
    public boolean changesAnything() {
        return segments.stream().anyMatch(segment -> !(segment instanceof Segment.Kept));
    }

    /** Returns the answer as it should have been, with prompts in brackets. */
    public String text() {
        StringBuilder text = new StringBuilder();
        Segment before = null;
        for (Segment segment : segments) {
            if (!(segment instanceof Segment.Removed)) {
                text.append(before == null || !isApart(before, segment) ? "" : " ")
                        .append(segment.text());
                before = segment;
            }
        }
        return text.toString();
    }

    /** Tells whether a blank belongs between two pieces, because one of them is not of the answer and neither brings one. */
    public static boolean isApart(Segment left, Segment right) {
        boolean added = isAdded(left) || isAdded(right);
        boolean blank = left.text().isEmpty()
                || right.text().isEmpty()
                || Character.isWhitespace(left.text().charAt(left.text().length() - 1))
                || Character.isWhitespace(right.text().charAt(0));
        return added && !blank;
    }

    private static boolean isAdded(Segment segment) {
        return segment instanceof Segment.Stated || segment instanceof Segment.Prompted;
    }
}
