package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.analytics.ScoreFairness.Explained;
import dev.prepai.analytics.ScoreFairness.Graded;
import dev.prepai.analytics.ScoreFairness.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreFairnessTest {
    private static final Offset<Double> EXACT = within(1e-10);
    private static final List<Graded> SCORES = List.of(
            new Graded("a", 6.5, 6),
            new Graded("a", 5.1, 5),
            new Graded("a", 7.9, 8),
            new Graded("a", 4.2, 5),
            new Graded("b", 6.9, 6),
            new Graded("b", 6.1, 5),
            new Graded("b", 8.4, 8),
            new Graded("b", 3.9, 3),
            new Graded("b", 5.8, 5),
            new Graded("c", 4.6, 5),
            new Graded("c", 5.5, 6),
            new Graded("c", 7.1, 8),
            new Graded("c", 2.9, 3),
            new Graded("c", 6.2, 6),
            new Graded("a", 3.4, 3));

    /** By least squares with dummy variables in NumPy; the adjusted values are what RSMTool reports. */
    @Test
    void of_threeGroups_isThatOfLeastSquares() {
        ScoreFairness fairness = ScoreFairness.of(SCORES);

        assertExplained(fairness.overallScoreAccuracy(), 0.38998864969892844, 0.2883200913154166);
        assertExplained(fairness.overallScoreDifference(), 0.6348139255702282, 0.573949579831933);
        assertExplained(fairness.conditionalScoreDifference(), 0.679605246353861, 0.8055976355726048);
    }

    @Test
    void of_threeGroups_hasTheirMeans() {
        ScoreFairness fairness = ScoreFairness.of(SCORES);

        assertThat(fairness.groups()).extracting(Group::name).containsExactly("a", "b", "c");
        assertThat(group(fairness, "b").count()).isEqualTo(5);
        assertThat(group(fairness, "b").machineMean()).isCloseTo(6.22, EXACT);
        assertThat(group(fairness, "b").humanMean()).isCloseTo(5.4, EXACT);
        assertThat(difference(fairness, "a")).isCloseTo(-0.09209355950338198, EXACT);
        assertThat(difference(fairness, "b")).isCloseTo(0.40165476866861943, EXACT);
        assertThat(difference(fairness, "c")).isCloseTo(-0.30956120916523977, EXACT);
    }

    /** Group b has better human scores, and the machine pulls all to the middle: unfair overall, fair given the score. */
    @Test
    void of_shrunkenScores_isFairGivenTheHumanScore() {
        Random random = new Random(6);
        List<Graded> scores = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int human = Math.min(9, random.nextInt(6) + (i % 2 == 0 ? 0 : 4));
            scores.add(new Graded(i % 2 == 0 ? "a" : "b", 2.5 + human / 2.0 + random.nextGaussian() * 0.3, human));
        }
        ScoreFairness fairness = ScoreFairness.of(scores);

        assertThat(fairness.overallScoreDifference().orElseThrow().adjusted()).isGreaterThan(0.4);
        assertThat(fairness.conditionalScoreDifference().orElseThrow().adjusted())
                .isCloseTo(0, within(0.002));
    }

    @Test
    void of_constantError_hasNothingToExplain() {
        ScoreFairness fairness = ScoreFairness.of(List.of(
                new Graded("a", 1.1, 1), new Graded("b", 2.1, 2), new Graded("a", 3.1, 3), new Graded("b", 4.1, 4)));

        assertThat(fairness.overallScoreAccuracy()).isEmpty();
        assertThat(fairness.overallScoreDifference()).isEmpty();
        assertThat(fairness.conditionalScoreDifference()).isEmpty();
    }

    @Test
    void of_oneGroup_explainsNothing() {
        ScoreFairness fairness = ScoreFairness.of(
                List.of(new Graded("a", 1, 2), new Graded("a", 3, 2), new Graded("a", 4, 2), new Graded("a", 4, 3)));

        assertThat(fairness.overallScoreDifference()).contains(new Explained(0, 0));
        assertThat(fairness.conditionalScoreDifference()).contains(new Explained(0, 0));
        assertThat(difference(fairness, "a")).isCloseTo(0, EXACT);
    }

    @Test
    void of_tooFewOrEqualScores_hasNoValue() {
        ScoreFairness single = ScoreFairness.of(List.of(new Graded("a", 1, 2)));
        ScoreFairness equal = ScoreFairness.of(List.of(new Graded("a", 1, 2), new Graded("b", 3, 2)));

        assertThat(single.overallScoreDifference()).isEmpty();
        assertThat(group(single, "a").differenceOfStandardizedMeans()).isEmpty();
        assertThat(equal.conditionalScoreDifference()).isEmpty();
        assertThat(group(equal, "a").differenceOfStandardizedMeans()).isEmpty();
    }

    @Test
    void of_largestScores_doesNotOverflow() {
        ScoreFairness fairness = ScoreFairness.of(List.of(
                new Graded("a", 1e50, -1e50),
                new Graded("a", -1e50, 1e50),
                new Graded("b", 0, 1e50),
                new Graded("b", 1, 2)));

        assertThat(fairness.overallScoreAccuracy().orElseThrow().rSquared()).isBetween(0.0, 1.0);
        assertThat(fairness.overallScoreDifference().orElseThrow().rSquared()).isBetween(0.0, 1.0);
    }

    @Test
    void of_wrongScores_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreFairness.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreFairness.of(List.of(new Graded("a", Double.NaN, 1))));
    }

    private static double difference(ScoreFairness fairness, String group) {
        return group(fairness, group).differenceOfStandardizedMeans().orElseThrow();
    }

    private static Group group(ScoreFairness fairness, String name) {
        return fairness.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertExplained(Optional<Explained> explained, double rSquared, double adjusted) {
        assertThat(explained.orElseThrow().rSquared()).isCloseTo(rSquared, EXACT);
        assertThat(explained.orElseThrow().adjusted()).isCloseTo(adjusted, EXACT);
    }
}
