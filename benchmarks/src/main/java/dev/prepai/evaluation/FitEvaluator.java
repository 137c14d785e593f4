package dev.prepai.evaluation;

import dev.prepai.question.QuestionBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits the model of the scorer to the public graded answers and writes its resource; the same data give the same file. */
public final class FitEvaluator {
    private static final List<String> HEADER = List.of(
            "# The fitted model of the answer scorer; FitEvaluator of the benchmarks writes it. Do not edit.",
            "# Licence of this file: CC BY-SA 3.0, see answer-model-NOTICE.md for the data that it derives from.");

    private FitEvaluator() {}

    /** Takes the folder of the data and the file to write. */
    public static void main(String[] arguments) throws IOException {
        List<GradedAnswerSet.Row> rows = GradedAnswerSet.withOffTopic(GradedAnswerSet.read(Path.of(arguments[0])));
        AnswerModel model = new AnswerModelFit(rows, features(rows), directions(), prior()).fit();
        List<String> lines = new ArrayList<>(HEADER);
        lines.addAll(model.written());
        Files.write(Path.of(arguments[1]), lines);
    }

    static int[] directions() {
        return AnswerFeatures.DIRECTIONS.values().stream()
                .mapToInt(sign -> sign)
                .toArray();
    }

    /** What transfers best to sets that nobody has seen is recall; the regression only corrects it. */
    static double[] prior() {
        double[] prior = new double[AnswerFeatures.NAMES.size()];
        prior[AnswerFeatures.NAMES.indexOf("recall")] = 1;
        return prior;
    }

    /** Returns the features of each row, beside that of several references which is most alike. */
    static double[][] features(List<GradedAnswerSet.Row> rows) {
        Lexicon lexicon = new Lexicon(QuestionBank.standard());
        Map<String, List<ReferenceProfile>> profiles = new HashMap<>();
        return rows.stream()
                .map(row -> Comparison.mostAlike(Comparison.with(
                                profiles.computeIfAbsent(
                                        row.questionId(),
                                        key -> row.references().stream()
                                                .map(text -> ReferenceProfile.of(row.question(), text, lexicon))
                                                .toList()),
                                Token.of(row.answer())))
                        .features()
                        .values())
                .toArray(double[][]::new);
    }
}
