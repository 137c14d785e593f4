package dev.prepai.evaluation;

import dev.prepai.question.Question;
import dev.prepai.rubric.Score;
import java.util.Set;

/**
 * An answer that a person graded; with a few of them to an item, its answers are scored by their likeness to them as well.
 *
 * @param text what was answered
 * @param points what the person gave, 0 to 10
 */
public record GradedAnswer(String text, double points) {
    /** Checks the range. */
    public GradedAnswer {
        if (!(points >= 0 && points <= Score.MAXIMUM)) {
            throw new IllegalArgumentException("points must be in 0..10, were " + points);
        }
    }

    /**
     * Returns the same without what tells who gave it, as {@link AnswerEvaluator#blind} masks answers.
     *
     * @param names to mask as well
     */
    public GradedAnswer masked(Set<String> names, Question question) {
        Answer masked = Style.masked(new Identity(names, question).masked(Answer.of(text)));
        return new GradedAnswer(masked.utterances().get(0), points);
    }
}
