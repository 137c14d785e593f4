package dev.prepai.evaluation;

import dev.prepai.question.QuestionBank;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scores answers to any question of which a good answer is known, without key points: a model that was fitted and calibrated on graded
 * short answers (see {@code docs/scoring.md}). The same input always has the same score; there is no clock, locale or network. Safe for use
 * by several threads.
 */
public final class AnswerScorer {
    private static final int MOST_PREPARED = 2_000;
    /** The normal quantile by which {@link Score} makes an interval of a standard error. */
    private static final double Z = 1.6449;
    /** From this likeness on an answer is on its way to being the reference itself, which earns everything. */
    private static final double NEARLY_VERBATIM = 0.8;
    /** A sentence that says less of the reference is no evidence. */
    private static final double EVIDENCE = 0.1;

    private static final int MOST_EVIDENCE = 3;

    private final Lexicon lexicon = new Lexicon(QuestionBank.standard());
    private final AnswerModel model;
    private final Map<ReferenceItem, Prepared> prepared = new ConcurrentHashMap<>();

    AnswerScorer(AnswerModel model) {
        this.model = model;
    }

    /** Returns the scorer of level 1. */
    public static AnswerScorer offline() {
        return new AnswerScorer(AnswerModel.levelOne());
    }

    /** Scores an answer to a question with one reference. */
    public AnswerScore score(String question, String reference, String answer) {
        return score(ReferenceItem.of(question, reference), Answer.of(answer));
    }

    /** Scores everything that was said to an item; of several references the one most alike counts. */
    public AnswerScore score(ReferenceItem item, Answer answer) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        List<List<Token>> utterances = GraderInstruction.without(answer, gates);
        List<Token> tokens = joined(utterances);
        Prepared known = prepared(item);
        List<Comparison> comparisons = Comparison.with(known.references(), tokens);
        AnswerFeatures features = Comparison.mostAlike(comparisons).features();
        gates.addAll(ReferenceGates.find(comparisons, model, answer, tokens));
        double[] values = features.values();
        double share = known.graded().average(tokens, Math.max(model.score().predict(values), verbatim(features)));
        double error = model.expectedError(values);
        double correct = probability(model.correct(), values);
        double contradictory = gates.contains(Gate.CONTRADICTION) ? 1 : probability(model.contradictory(), values);
        boolean capped = gates.stream().anyMatch(gate -> gate.most() < Score.MAXIMUM);
        return new AnswerScore(
                IntelligenceLevel.RULES,
                points(share, error, gates),
                correct,
                contradictory,
                capped ? refused(gates) : model.label(correct, contradictory),
                gates,
                evidence(answer, utterances, features),
                !capped && error >= model.constants().reviewFrom());
    }

    /** What of an item is the same for all answers. */
    private record Prepared(List<ReferenceProfile> references, Neighbours graded) {}

    private Prepared prepared(ReferenceItem item) {
        if (prepared.size() > MOST_PREPARED) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(
                item,
                key -> new Prepared(
                        key.references().stream()
                                .map(reference -> ReferenceProfile.of(key.question(), reference, lexicon))
                                .toList(),
                        new Neighbours(key.graded(), lexicon)));
    }

    /** Returns all words with the sentences numbered through. */
    static List<Token> joined(List<List<Token>> utterances) {
        List<Token> tokens = new ArrayList<>();
        int first = 0;
        for (List<Token> utterance : utterances) {
            int offset = first;
            for (Token token : utterance) {
                tokens.add(
                        new Token(token.word(), token.stem(), token.start(), token.end(), offset + token.sentence()));
                first = offset + token.sentence() + 1;
            }
        }
        return tokens;
    }

    /** The model knows no certainty, so an answer that is the reference word by word is not left to it. */
    private static double verbatim(AnswerFeatures features) {
        double likeness = Math.min(features.value("recall"), features.pairRecall());
        return features.value("polarityMismatch") > 0 ? 0 : (likeness - NEARLY_VERBATIM) / (1 - NEARLY_VERBATIM);
    }

    private static double probability(FittedRegression regression, double[] values) {
        return Math.min(1, Math.max(0, regression.predict(values)));
    }

    private Score points(double share, double error, Set<Gate> gates) {
        double most = gates.stream().mapToDouble(Gate::most).min().orElse(Score.MAXIMUM);
        if (most == 0) {
            return Score.certain(0);
        }
        double points = Math.min(most, Score.MAXIMUM * Math.min(1, Math.max(0, share)));
        double width = Score.MAXIMUM * error * model.constants().width();
        return new Score(points, Math.min(Score.MAXIMUM, width / Z));
    }

    private static Correctness refused(Set<Gate> gates) {
        return gates.contains(Gate.CONTRADICTION) ? Correctness.CONTRADICTORY : Correctness.INCORRECT;
    }

    private static List<Evidence> evidence(Answer answer, List<List<Token>> utterances, AnswerFeatures features) {
        Map<Double, Evidence> found = new TreeMap<>(Comparator.reverseOrder());
        int first = 0;
        for (int i = 0; i < utterances.size(); i++) {
            Map<Integer, List<Token>> sentences = new TreeMap<>();
            for (Token token : utterances.get(i)) {
                sentences
                        .computeIfAbsent(token.sentence(), key -> new ArrayList<>())
                        .add(token);
            }
            int offset = first;
            for (Map.Entry<Integer, List<Token>> entry : sentences.entrySet()) {
                double recall = features.coverage().recall(offset + entry.getKey());
                List<Token> sentence = entry.getValue();
                if (recall >= EVIDENCE) {
                    found.putIfAbsent(
                            recall,
                            Evidence.cut(
                                    answer,
                                    i,
                                    sentence.get(0).start(),
                                    sentence.get(sentence.size() - 1).end()));
                }
                first = offset + entry.getKey() + 1;
            }
        }
        return found.values().stream().limit(MOST_EVIDENCE).toList();
    }
}
