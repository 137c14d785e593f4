package dev.prepai.evaluation;

import java.util.List;

/**
 * A question of which nothing more than good answers is known: no key points, no bank.
 *
 * @param question the question as asked
 * @param references answers that deserve all points, at least one; each by itself
 * @param graded answers that people graded, if there are any
 */
public record ReferenceItem(String question, List<String> references, List<GradedAnswer> graded) {
    /** Copies the lists. */
    public ReferenceItem {
        references = List.copyOf(references);
        graded = List.copyOf(graded);
        if (question.isBlank() || references.isEmpty() || references.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "question and references must not be blank; give at least one reference");
        }
    }

    /** Returns an item with one reference and no graded answers. */
    public static ReferenceItem of(String question, String reference) {
        return new ReferenceItem(question, List.of(reference), List.of());
    }

    /** Returns the item with other graded answers. */
    public ReferenceItem withGraded(List<GradedAnswer> answers) {
        return new ReferenceItem(question, references, answers);
    }
}
