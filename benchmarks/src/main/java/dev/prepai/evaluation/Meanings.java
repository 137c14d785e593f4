package dev.prepai.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much answers mean what references say, by the vectors of a sentence embedding. */
final class Meanings {
    private static final int LONGEST = 2_000;

    private final Map<String, UnitVector> directions;

    /** Asks for a vector of each text of the rows, one after the other. */
    Meanings(List<GradedAnswerSet.Row> rows, SentenceVectors vectors) {
        Set<String> texts = new LinkedHashSet<>();
        rows.forEach(row -> {
            texts.add(row.question());
            texts.add(row.answer());
            texts.addAll(row.references());
        });
        this.directions = texts.stream().collect(Collectors.toMap(Function.identity(), text -> of(text, vectors)));
    }

    private static UnitVector of(String text, SentenceVectors vectors) {
        List<String> asked = List.of(text.substring(0, Math.min(LONGEST, text.length())));
        return UnitVector.all(((SentenceVectors.Result.Found) vectors.of(asked)).vectors(), 1)
                .orElseThrow()
                .get(0);
    }

    /**
     * Returns the cosine of answer and reference without what both share with the question (a partial correlation; Yule 1907); of several
     * references that of the closest.
     */
    double beyondTheQuestion(GradedAnswerSet.Row row) {
        UnitVector question = direction(row.question());
        UnitVector answer = direction(row.answer());
        double answerToQuestion = answer.cosine(question);
        return row.references().stream()
                .map(this::direction)
                .mapToDouble(reference -> {
                    double toQuestion = reference.cosine(question);
                    double rest = (1 - answerToQuestion * answerToQuestion) * (1 - toQuestion * toQuestion);
                    return (answer.cosine(reference) - answerToQuestion * toQuestion) / Math.sqrt(Math.max(1e-9, rest));
                })
                .max()
                .orElseThrow();
    }

    private UnitVector direction(String text) {
        return Objects.requireNonNull(directions.get(text));
    }
}
