package dev.prepai.llm;

import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Gate;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.evaluation.ModelJudgement;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Rubric;
import dev.prepai.rubric.Score;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several opinions on one answer, and what the rules say of it. All numbers are computed here: the mean of the levels, less what hints
 * cost, under the caps of the gates.
 *
 * @param opinions of the usable replies, at least one
 * @param asked how many replies were asked for
 * @param rules the evaluation of the level below
 * @param answer what was judged
 */
record Panel(List<Opinion> opinions, int asked, Evaluation rules, Answer answer) {
    /** The standard error of a judge whose samples agree: they share its bias. A prior, as long as no graded interviews are at hand. */
    private static final double LEAST_ERROR = 0.7;
    /** The error, in points, that is added when every citation was dropped. */
    private static final double UNPROVEN_ERROR = 2;
    /** From this difference on, in points, neither model nor rules are believed alone. */
    private static final double DISAGREEMENT = 3;

    /** Returns the evaluation; competencies that too few replies rated keep the score of the rules. */
    Evaluation evaluation(ModelJudgement record) {
        Map<Competency, Score> scores = new EnumMap<>(Competency.class);
        rules.scores().forEach((competency, score) -> scores.put(competency, score(competency, score)));
        return new Evaluation(
                IntelligenceLevel.LLM,
                Rubric.standard().overall(scores).orElse(rules.overall()),
                scores,
                rules.keyPoints().stream().map(this::result).toList(),
                rules.gates(),
                rules.star(),
                Optional.of(record),
                rules.vectors());
    }

    /** Tells whether replies and rules differ so much in any competency that a person should look. */
    boolean needsReview() {
        return rules.scores().entrySet().stream()
                .anyMatch(entry -> mean(entry.getKey()).stream()
                        .anyMatch(mean -> Math.abs(mean - entry.getValue().points()) > DISAGREEMENT));
    }

    /** Returns the labels of passages that any reply cites. */
    Set<String> passages() {
        return opinions.stream().flatMap(opinion -> opinion.passages().stream()).collect(Collectors.toSet());
    }

    int dropped() {
        return opinions.stream().mapToInt(Opinion::dropped).sum();
    }

    private Score score(Competency competency, Score ofRules) {
        OptionalDouble mean = mean(competency);
        if (mean.isEmpty()) {
            return ofRules;
        }
        double points = mean.getAsDouble();
        double error =
                Math.hypot(Math.hypot(LEAST_ERROR, spread(competency)), UNPROVEN_ERROR * droppedShare(competency));
        double difference = Math.abs(points - ofRules.points());
        if (difference > DISAGREEMENT) {
            points = (points + ofRules.points()) / 2;
            error = Math.hypot(error, difference / 2);
        }
        double cap = rules.gates().stream().mapToDouble(Gate::most).min().orElse(Score.MAXIMUM);
        return new Score(Math.min(cap, points), Math.min(Score.MAXIMUM, error));
    }

    /** Returns the mean level, less what hints cost; empty when less than half of the replies rated the competency. */
    private OptionalDouble mean(Competency competency) {
        List<Double> levels = levels(competency);
        double share = competency == Competency.COMMUNICATION ? 1 : answer.shareAfterHints();
        return levels.size() * 2 < asked
                ? OptionalDouble.empty()
                : OptionalDouble.of(share
                        * levels.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow());
    }

    /** Returns the standard error of the mean of the levels. */
    private double spread(Competency competency) {
        List<Double> levels = levels(competency);
        int count = levels.size();
        if (count < 2) {
            return 0;
        }
        double mean = levels.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = levels.stream()
                .mapToDouble(level -> (level - mean) * (level - mean))
                .sum();
        return Math.sqrt(squares / (count - 1) / count);
    }

    private List<Double> levels(Competency competency) {
        return opinions.stream()
                .map(opinion -> opinion.levels().get(competency))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns which share of the citations, 0 to 1, does not stand in the answer. */
    private double droppedShare(Competency competency) {
        long kept = opinions.stream()
                .map(opinion -> opinion.rationales().get(competency))
                .filter(Objects::nonNull)
                .mapToLong(rationale -> rationale.evidence().size())
                .sum();
        return dropped() == 0 ? 0 : (double) dropped() / (dropped() + kept);
    }

    private KeyPointResult result(KeyPointResult ofRules) {
        List<Finding> findings = opinions.stream()
                .map(opinion -> opinion.findings().get(ofRules.keyPoint()))
                .filter(Objects::nonNull)
                .toList();
        if (findings.size() * 2 < asked) {
            return ofRules;
        }
        double credit = findings.stream()
                .mapToDouble(finding -> finding.verdict().credit())
                .average()
                .orElseThrow();
        long denied = findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.DENIED)
                .count();
        return new KeyPointResult(
                ofRules.keyPoint(), ofRules.core(), credit, denied * 2 > findings.size(), mostCited(findings));
    }

    /** Of equally often cited places the first in the answer wins. */
    private static Optional<Evidence> mostCited(List<Finding> findings) {
        List<Evidence> cited = findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .toList();
        return cited.stream()
                .max(Comparator.comparingLong((Evidence evidence) ->
                                cited.stream().filter(evidence::equals).count())
                        .thenComparing(Comparator.comparingInt(Evidence::utterance)
                                .thenComparingInt(Evidence::start)
                                .reversed()));
    }
}
