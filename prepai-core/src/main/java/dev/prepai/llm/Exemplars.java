package dev.prepai.llm;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.GradedAnswer;
import dev.prepai.evaluation.Sentence;
import dev.prepai.question.ExpectedWords;
import dev.prepai.question.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Answers to a question that people graded, as examples for the judge: of each third of the scale the one that was graded nearest to
 * the described level, and of equals the one whose length is nearest to what the question expects.
 *
 * @param byLevel at most one for each of the levels 2, 5 and 8
 */
record Exemplars(Map<Integer, GradedAnswer> byLevel) {
    static final Exemplars NONE = new Exemplars(Map.of());

    private static final List<Integer> LEVELS = List.of(2, 5, 8);
    /** A longer one is left out and not cut: the grade was given for all of it. */
    private static final int MOST_CHARACTERS = 1_500;
    /** Of so many, the first; a host may have thousands. */
    private static final int MOST_CONSIDERED = 500;

    static Exemplars of(Question question, List<GradedAnswer> graded) {
        List<GradedAnswer> fit =
                graded.stream().limit(MOST_CONSIDERED).filter(Exemplars::fits).toList();
        Map<Integer, GradedAnswer> chosen = new TreeMap<>();
        LEVELS.forEach(level ->
                nearest(level, fit, question.expectedWords()).ifPresent(exemplar -> chosen.put(level, exemplar)));
        return new Exemplars(chosen);
    }

    /** Returns the same with each changed. */
    Exemplars map(UnaryOperator<GradedAnswer> change) {
        Map<Integer, GradedAnswer> changed = new TreeMap<>();
        byLevel.forEach((level, exemplar) -> changed.put(level, change.apply(exemplar)));
        return new Exemplars(changed);
    }

    /** Returns what each earned, the worst first. */
    List<Double> points() {
        return byLevel.values().stream().map(GradedAnswer::points).sorted().toList();
    }

    /** What addresses the grader is no example of an answer. */
    private static boolean fits(GradedAnswer graded) {
        return graded.text().length() <= MOST_CHARACTERS
                && !graded.text().isBlank()
                && Sentence.of(Answer.of(graded.text())).stream().noneMatch(Sentence::toGrader);
    }

    private static Optional<GradedAnswer> nearest(int level, List<GradedAnswer> graded, ExpectedWords expected) {
        return graded.stream()
                .filter(each -> level(each.points()) == level)
                .min(Comparator.comparingDouble((GradedAnswer each) -> Math.abs(each.points() - level))
                        .thenComparingInt(each -> misfit(each.text(), expected)));
    }

    private static int level(double points) {
        return LEVELS.stream()
                .min(Comparator.comparingDouble(level -> Math.abs(points - level)))
                .orElseThrow();
    }

    /** How many words are too many or missing. */
    private static int misfit(String text, ExpectedWords expected) {
        int words = text.strip().split("\\s+").length;
        return Math.max(0, Math.max(expected.min() - words, words - expected.max()));
    }
}
