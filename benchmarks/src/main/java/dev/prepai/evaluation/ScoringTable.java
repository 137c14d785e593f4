package dev.prepai.evaluation;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.prepai.llm.EmbeddingVectors;
import dev.prepai.question.Question;
import dev.prepai.question.QuestionBank;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how the answer scorer agrees with graders on public graded answers that were not used in fitting it, beside plainer peers that were
 * calibrated in the same way, and what it gives to answers that were not written in earnest.
 */
public final class ScoringTable {
    private static final List<String> SETS = List.of("sciEntsBank", "beetle", "saf");
    private static final int FOLDS = 4;

    private final List<GradedAnswerSet.Row> rows;
    private final double[] meanings;

    private ScoringTable(List<GradedAnswerSet.Row> rows) {
        this.rows = rows;
        Meanings known = new Meanings(rows, EmbeddingVectors.of(new AllMiniLmL6V2QuantizedEmbeddingModel()));
        this.meanings = column(known::beyondTheQuestion);
    }

    /** What a scorer says of one answer. */
    private record Prediction(double score, double half, double correct, String label, boolean review) {}

    /** Takes the folder of the data. */
    public static void main(String[] arguments) throws IOException {
        ScoringTable table =
                new ScoringTable(GradedAnswerSet.withOffTopic(GradedAnswerSet.read(Path.of(arguments[0]))));
        table.agreement(
                "questions nobody has seen",
                row -> "" + Math.floorMod(row.questionId().hashCode(), FOLDS));
        table.agreement("domains nobody has seen", ScoringTable::domains);
        table.attacks();
        table.gates();
    }

    /** The twelve domains of SciEntsBank are held out in three groups, each with none of its questions left. */
    private static String domains(GradedAnswerSet.Row row) {
        return row.set().equals("sciEntsBank")
                ? "sciEntsBank" + Math.floorMod(row.domain().hashCode(), 3)
                : row.domain();
    }

    private void agreement(String title, Function<GradedAnswerSet.Row, String> fold) {
        double[][] features = FitEvaluator.features(rows);
        System.out.println("\n| " + title
                + " | scorer | r | RMSE | QWK | 2-way F1 | 3-way F1 | calibration error | coverage | RMSE without review |"
                + "\n|---|---|---|---|---|---|---|---|---|---|");
        Map<String, Prediction[]> scorers = new LinkedHashMap<>();
        scorers.put(
                "length only",
                single(column(row -> Math.log1p(Token.of(row.answer()).size())), fold));
        int recall = AnswerFeatures.NAMES.indexOf("recall");
        scorers.put(
                "idf recall",
                single(Arrays.stream(features).mapToDouble(row -> row[recall]).toArray(), fold));
        scorers.put("claims, hand-set", single(claims(), fold));
        scorers.put("embeddings", single(meanings, fold));
        scorers.put("level 1 without gates", ungated(features, FitEvaluator.directions(), FitEvaluator.prior(), fold));
        scorers.put(
                "the same with embeddings",
                ungated(
                        withMeanings(features),
                        plus(FitEvaluator.directions(), 1),
                        Arrays.copyOf(FitEvaluator.prior(), FitEvaluator.prior().length + 1),
                        fold));
        scorers.put("level 1", scores(features, fold));
        for (String set : SETS) {
            scorers.forEach((name, predictions) -> row(set, name, predictions));
        }
        byTrueScore(scorers);
    }

    private double[] column(ToDoubleFunction<GradedAnswerSet.Row> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    /** Returns what level 1 gave before it was fitted: hand-set claim coverage, with the sentences of the reference as claims. */
    private double[] claims() {
        Lexicon lexicon = new Lexicon(QuestionBank.standard());
        return column(row -> row.references().stream()
                .mapToDouble(reference -> {
                    Question question = Question.of("item", row.question(), reference);
                    Answer answer = Answer.of(row.answer());
                    List<List<Token>> words = List.of(Token.of(row.answer()));
                    ClaimMatcher matcher = new ClaimMatcher(QuestionProfile.of(question, lexicon), answer, words);
                    return new Content(question, matcher.results(Likeness.UNKNOWN), 0, matcher.deniedShare())
                            .coverage();
                })
                .max()
                .orElseThrow());
    }

    private Prediction[] single(double[] values, Function<GradedAnswerSet.Row, String> fold) {
        double[][] column =
                Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        return predictions(
                column,
                new int[] {1},
                new double[1],
                fold,
                (model, i) -> prediction(model, column[i], model.score().raw(column[i])));
    }

    private double[][] withMeanings(double[][] features) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    double[] more = Arrays.copyOf(features[i], features[i].length + 1);
                    more[features[i].length] = meanings[i];
                    return more;
                })
                .toArray(double[][]::new);
    }

    private static int[] plus(int[] values, int last) {
        return IntStream.concat(Arrays.stream(values), IntStream.of(last)).toArray();
    }

    /** Returns what fitted regressions predict, without gates. */
    private Prediction[] ungated(
            double[][] features, int[] directions, double[] prior, Function<GradedAnswerSet.Row, String> fold) {
        return predictions(
                features,
                directions,
                prior,
                fold,
                (model, i) -> prediction(model, features[i], model.score().predict(features[i])));
    }

    /** Returns what the scorer says, with gates and all. */
    private Prediction[] scores(double[][] features, Function<GradedAnswerSet.Row, String> fold) {
        Map<AnswerModel, AnswerScorer> fitted = new HashMap<>();
        return predictions(
                features,
                FitEvaluator.directions(),
                FitEvaluator.prior(),
                fold,
                (model, i) -> prediction(fitted.computeIfAbsent(model, AnswerScorer::new)
                        .score(item(rows.get(i)), Answer.of(rows.get(i).answer()))));
    }

    private Prediction[] predictions(
            double[][] features,
            int[] directions,
            double[] prior,
            Function<GradedAnswerSet.Row, String> fold,
            BiFunction<AnswerModel, Integer, Prediction> predicted) {
        Prediction[] predictions = new Prediction[rows.size()];
        List<String> folds = rows.stream().map(fold).toList();
        for (String held : folds.stream().distinct().toList()) {
            int[] used = IntStream.range(0, folds.size())
                    .filter(i -> !folds.get(i).equals(held))
                    .toArray();
            AnswerModel model = new AnswerModelFit(
                            Arrays.stream(used).mapToObj(rows::get).toList(),
                            Arrays.stream(used).mapToObj(i -> features[i]).toArray(double[][]::new),
                            directions,
                            prior)
                    .fit();
            for (int i = 0; i < predictions.length; i++) {
                if (folds.get(i).equals(held) && !rows.get(i).offTopic()) {
                    predictions[i] = predicted.apply(model, i);
                }
            }
        }
        return predictions;
    }

    private static ReferenceItem item(GradedAnswerSet.Row row) {
        return new ReferenceItem(row.question(), row.references(), List.of());
    }

    private static Prediction prediction(AnswerScore score) {
        return new Prediction(
                score.score().points() / 10,
                1.6449 * score.score().standardError() / 10,
                score.correct(),
                score.label().name().toLowerCase(Locale.ROOT),
                score.review());
    }

    private static Prediction prediction(AnswerModel model, double[] features, double score) {
        double correct = model.correct().predict(features);
        double error = model.expectedError(features);
        return new Prediction(
                Math.min(1, Math.max(0, score)),
                Double.NaN,
                correct,
                model.label(correct, model.contradictory().predict(features))
                        .name()
                        .toLowerCase(Locale.ROOT),
                error >= model.constants().reviewFrom());
    }

    private void row(String set, String scorer, Prediction[] predictions) {
        int[] own = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).set().equals(set) && !rows.get(i).offTopic())
                .toArray();
        double[] truth =
                Arrays.stream(own).mapToDouble(i -> rows.get(i).score()).toArray();
        double[] said =
                Arrays.stream(own).mapToDouble(i -> predictions[i].score()).toArray();
        int[] kept = Arrays.stream(own).filter(i -> !predictions[i].review()).toArray();
        long covered = Arrays.stream(own)
                .filter(i -> Math.abs(predictions[i].score() - rows.get(i).score()) <= predictions[i].half() + 1e-9)
                .count();
        List<String> labels =
                Arrays.stream(own).mapToObj(i -> rows.get(i).label()).toList();
        List<String> guessed =
                Arrays.stream(own).mapToObj(i -> predictions[i].label()).toList();
        boolean labelled = !labels.get(0).isEmpty();
        System.out.println("| "
                + String.join(
                        " | ",
                        set,
                        scorer,
                        number(Agreements.correlation(said, truth)),
                        number(Agreements.rmse(said, truth)),
                        number(Agreements.kappa(said, truth)),
                        labelled
                                ? number(Agreements.macroF1(
                                        labels.stream()
                                                .map(AnswerModelFit::twoWay)
                                                .toList(),
                                        guessed.stream()
                                                .map(AnswerModelFit::twoWay)
                                                .toList()))
                                : "–",
                        labelled ? number(Agreements.macroF1(labels, guessed)) : "–",
                        number(Agreements.calibrationError(said, truth)),
                        Double.isNaN(predictions[own[0]].half()) ? "–" : number((double) covered / own.length),
                        number(Agreements.rmse(
                                        Arrays.stream(kept)
                                                .mapToDouble(i -> predictions[i].score())
                                                .toArray(),
                                        Arrays.stream(kept)
                                                .mapToDouble(i -> rows.get(i).score())
                                                .toArray()))
                                + " (" + number((double) kept.length / own.length) + ")")
                + " |");
    }

    private void byTrueScore(Map<String, Prediction[]> scorers) {
        System.out.println("\n| true score, saf | answers | idf recall: mean | level 1: mean |\n|---|---|---|---|");
        Map<Integer, List<Integer>> bands = new TreeMap<>(IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> rows.get(i).set().equals("saf") && !rows.get(i).offTopic())
                .collect(Collectors.groupingBy(
                        i -> (int) Math.min(4, rows.get(i).score() * 5))));
        bands.forEach(
                (band, indices) -> System.out.println("| " + number(band * 0.2) + " to " + number(band * 0.2 + 0.2)
                        + " | " + indices.size() + " | "
                        + mean(indices, Objects.requireNonNull(scorers.get("idf recall"))) + " | "
                        + mean(indices, Objects.requireNonNull(scorers.get("level 1"))) + " |"));
    }

    private static String mean(List<Integer> indices, Prediction[] predictions) {
        return number(indices.stream()
                .mapToDouble(i -> predictions[i].score())
                .average()
                .orElseThrow());
    }

    private void attacks() {
        AnswerScorer scorer = AnswerScorer.offline();
        System.out.println(
                "\n| answer | bound, share | sciEntsBank | beetle | saf | bank |\n|---|---|---|---|---|---|");
        Map<String, List<Question>> banks = new LinkedHashMap<>();
        SETS.forEach(set -> banks.put(set, new ArrayList<>()));
        Map<Question, ReferenceItem> items = new LinkedHashMap<>();
        for (GradedAnswerSet.Row row : rows) {
            Question question =
                    Question.of("item", row.question(), row.references().get(0));
            if (items.putIfAbsent(question, item(row)) == null) {
                Objects.requireNonNull(banks.get(row.set())).add(question);
            }
        }
        banks.put("bank", QuestionBank.standard().questions());
        for (Attack attack : Attack.all()) {
            StringBuilder line = new StringBuilder("| " + attack.name() + " | "
                    + (attack.lowest() > 0 ? "at least " + attack.lowest() / 10 : "at most " + attack.highest() / 10));
            for (List<Question> bank : banks.values()) {
                line.append(" | ")
                        .append(number(IntStream.range(0, bank.size())
                                        .mapToDouble(i -> scorer.score(
                                                        items.getOrDefault(
                                                                bank.get(i),
                                                                ReferenceItem.of(
                                                                        bank.get(i)
                                                                                .text(),
                                                                        bank.get(i)
                                                                                .reference())),
                                                        Answer.of(attack.answer(bank, i)))
                                                .score()
                                                .points())
                                        .average()
                                        .orElseThrow()
                                / 10));
            }
            System.out.println(line + " |");
        }
    }

    private void gates() {
        AnswerScorer scorer = AnswerScorer.offline();
        Map<Gate, Map<String, Integer>> hits = new EnumMap<>(Gate.class);
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Double> means = new TreeMap<>();
        for (GradedAnswerSet.Row row : rows) {
            String label = row.offTopic()
                    ? "off topic"
                    : row.label().isEmpty()
                            ? row.score() >= 0.99 ? "saf full" : row.score() >= 0.5 ? "saf half or more" : "saf less"
                            : row.label();
            all.merge(label, 1, Integer::sum);
            AnswerScore score = scorer.score(item(row), Answer.of(row.answer()));
            means.merge(label, score.score().points(), Double::sum);
            score.gates()
                    .forEach(gate ->
                            hits.computeIfAbsent(gate, key -> new TreeMap<>()).merge(label, 1, Integer::sum));
        }
        System.out.println("\n| gate | " + String.join(" | ", all.keySet()) + " |\n|" + "---|".repeat(all.size() + 1));
        hits.forEach((gate, counts) -> System.out.println("| " + gate + " | "
                + all.keySet().stream()
                        .map(label -> counts.getOrDefault(label, 0).toString())
                        .collect(Collectors.joining(" | "))
                + " |"));
        System.out.println(
                "| answers | " + all.values().stream().map(Object::toString).collect(Collectors.joining(" | ")) + " |");
        System.out.println("| mean score, 0 to 1 | "
                + all.keySet().stream()
                        .map(label -> number(means.getOrDefault(label, 0.0) / all.getOrDefault(label, 1) / 10))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
