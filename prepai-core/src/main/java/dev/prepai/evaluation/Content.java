package dev.prepai.evaluation;

import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Question;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer says, apart from how it is said.
 *
 * @param question the question
 * @param keyPoints the result per key point
 * @param star completeness of the story, 0 to 1; 0 for kinds other than behavioural
 * @param deniedShare the share of sentences that deny what the model answer does not deny, 0 to 1
 */
record Content(Question question, List<KeyPointResult> keyPoints, double star, double deniedShare) {
    /** The share of the score that the core key points decide; the optional ones add the rest. */
    private static final double CORE_SHARE = 0.95;
    /** The share of a behavioural score that the structure of the story decides; the indicators of the question decide the rest. */
    private static final double STAR_SHARE = 0.5;
    /** Coverage from which on an answer counts as fully responsive. */
    private static final double RESPONSIVE = 0.6;
    /** An answer contradicts when at least this share of the claims that it speaks to is denied … */
    private static final double MOSTLY_CLAIMS = 0.5;
    /** … or this share of its sentences denies something; of good answers 95 % stay below 0.3. */
    private static final double MOSTLY_SENTENCES = 0.36;

    /** Returns the mean credit of the core key points, 0 to 1. */
    double coverage() {
        return mean(keyPoints.stream().filter(KeyPointResult::core).toList());
    }

    /** Tells whether the answer mostly denies what is right. */
    boolean contradicted() {
        long denied = keyPoints.stream().filter(KeyPointResult::contradicted).count();
        long spoken = keyPoints.stream()
                .filter(result -> result.evidence().isPresent())
                .count();
        return (denied > 0 && denied >= spoken * MOSTLY_CLAIMS) || deniedShare >= MOSTLY_SENTENCES;
    }

    /** Returns how far the answer speaks to what was asked, 0 to 1. */
    double responsiveness() {
        return Math.min(1, coverage() / RESPONSIVE);
    }

    /** Returns the share of the points, 0 to 1, per competency for which the question has key points. */
    Map<Competency, Double> byCompetency() {
        Map<Competency, List<KeyPointResult>> groups = new EnumMap<>(Competency.class);
        for (int i = 0; i < keyPoints.size(); i++) {
            KeyPoint keyPoint = question.keyPoints().get(i);
            groups.computeIfAbsent(keyPoint.competency().orElse(question.competency()), key -> new ArrayList<>())
                    .add(keyPoints.get(i));
        }
        Map<Competency, Double> shares = new EnumMap<>(Competency.class);
        groups.forEach((competency, results) -> shares.put(competency, share(results)));
        return shares;
    }

    /** Returns the standard error, in points, that partly credited key points leave open: that of a mean of Bernoulli trials. */
    double error() {
        double variance = keyPoints.stream()
                .mapToDouble(result -> result.credit() * (1 - result.credit()))
                .sum();
        return Score.MAXIMUM * Math.sqrt(variance) / keyPoints.size();
    }

    private double share(List<KeyPointResult> results) {
        List<KeyPointResult> core =
                results.stream().filter(KeyPointResult::core).toList();
        List<KeyPointResult> optional =
                results.stream().filter(result -> !result.core()).toList();
        double claims = core.isEmpty()
                ? mean(optional)
                : CORE_SHARE * mean(core) + (1 - CORE_SHARE) * (optional.isEmpty() ? 1 : mean(optional));
        // A good story earns in proportion to how far it answers this question.
        return behavioural() ? STAR_SHARE * star * responsiveness() + (1 - STAR_SHARE) * claims : claims;
    }

    private boolean behavioural() {
        return question.kind() == Kind.BEHAVIORAL;
    }

    private static double mean(List<KeyPointResult> results) {
        return results.stream().mapToDouble(KeyPointResult::credit).average().orElse(0);
    }
}
