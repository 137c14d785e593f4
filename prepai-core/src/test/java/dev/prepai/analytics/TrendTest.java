package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.prepai.analytics.Trend.Direction;
import dev.prepai.rubric.Score;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 30);

    @Test
    void of_interviewsAroundTheWindow_averagesEachDayInside() {
        Trend trend = Trend.ofDays(
                List.of(
                        at("1", "2026-02-28T23:59:59Z", 1),
                        at("2", "2026-03-01T00:00:00Z", 6),
                        at("3", "2026-03-01T23:59:59Z", 7),
                        at("4", "2026-03-30T23:59:59Z", 8),
                        at("5", "2026-03-31T00:00:00Z", 9)),
                30,
                LAST,
                ZoneOffset.UTC);

        assertThat(trend.first()).isEqualTo(FIRST);
        assertThat(trend.days())
                .containsExactly(entry(FIRST, new ScoreSum(2, 13_000_000)), entry(LAST, new ScoreSum(1, 8_000_000)));
    }

    @Test
    void of_eveningInNewYork_belongsToTheDayThere() {
        Trend trend =
                Trend.ofDays(List.of(at("1", "2026-03-02T03:00:00Z", 6)), 1, FIRST, ZoneId.of("America/New_York"));
        assertThat(trend.days()).containsOnlyKeys(FIRST);
    }

    @Test
    void of_interviewsWithoutScore_hasNoDays() {
        Instant openedAt = Instant.parse("2026-03-05T10:00:00Z");
        Trend trend = Trend.of(
                List.of(
                        Interviews.unfinished("1", "coding", openedAt, InterviewStatus.OPEN),
                        Interviews.finished("2", "coding", openedAt, Optional.empty(), Map.of())),
                FIRST,
                LAST,
                ZoneOffset.UTC);

        assertThat(trend.days()).isEmpty();
        assertThat(trend.direction()).isEqualTo(Direction.INSUFFICIENT);
        assertThat(trend.slopePerDay()).isEmpty();
        assertThat(trend.change()).isEmpty();
    }

    /** Weights of plants from R, as in the tests of the test itself: Z = 0.3577709, p = 0.7205. */
    @Test
    void pValue_ofPlantWeights_isThatOfR() {
        Trend trend = daily(4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69);

        assertThat(trend.pValue()).hasValueCloseTo(0.7205147871362553, within(1e-12));
        assertThat(daily(1, 2, 3).pValue()).isEmpty();
        assertThat(daily(5, 5, 5, 5).pValue()).hasValue(1);
    }

    @Test
    void direction_ofThreeRisingDays_isInsufficient() {
        Trend trend = daily(5, 6, 7);
        assertThat(trend.direction()).isEqualTo(Direction.INSUFFICIENT);
        assertThat(trend.change()).hasValue(2);
    }

    @Test
    void direction_ofFourDays_isATrendOnlyInPerfectOrder() {
        assertThat(daily(5, 5.5, 6, 6.5).direction()).isEqualTo(Direction.IMPROVING);
        assertThat(daily(6.5, 6, 5.5, 5).direction()).isEqualTo(Direction.DECLINING);
        assertThat(daily(5, 5.5, 6.5, 6).direction()).isEqualTo(Direction.STABLE);
        assertThat(daily(5, 5, 5, 5).direction()).isEqualTo(Direction.STABLE);
    }

    @Test
    void direction_ofManyEqualDaysAndTwoHigherOnes_isStableAsNothingChangedInPoints() {
        double[] averages = {5, 5, 5, 5, 5, 5, 5, 5, 6, 6};
        assertThat(MannKendall.z(averages)).isGreaterThan(1.6449);
        assertThat(daily(averages).change()).hasValue(0);
        assertThat(daily(averages).direction()).isEqualTo(Direction.STABLE);
    }

    /** The number of permutations per count of inversions gives the exact two-sided p of the test without ties. */
    @Test
    void direction_ofFourToTenDays_isThatOfTheExactTest() {
        for (int days = 4; days <= 10; days++) {
            for (int inversions = 0; inversions <= days * (days - 1) / 2; inversions++) {
                Direction direction = daily(permutation(days, inversions)).direction();
                boolean significant = exactP(days, inversions) < 0.1;
                assertThat(direction != Direction.STABLE)
                        .as("%s inversions in %s days", inversions, days)
                        .isEqualTo(significant);
            }
        }
    }

    @Test
    void change_ofLineOverUnevenDays_isTheRiseBetweenTheDaysSeen() {
        SortedMap<LocalDate, ScoreSum> days = new TreeMap<>();
        for (int day : new int[] {3, 4, 8, 15, 23}) {
            days.put(FIRST.plusDays(day), ScoreSum.of(Score.certain(4 + day * 0.1)));
        }
        Trend trend = new Trend(FIRST, LAST, days);

        assertThat(trend.slopePerDay().orElseThrow()).isCloseTo(0.1, within(1e-6));
        assertThat(trend.change().orElseThrow()).isCloseTo(2, within(1e-5));
        assertThat(trend.direction()).isEqualTo(Direction.IMPROVING);
    }

    @Test
    void change_ofSteepDaysAndOneFarAway_staysWithinTheScale() {
        SortedMap<LocalDate, ScoreSum> days = new TreeMap<>(daily(0, 3, 6, 9).days());
        days.put(LAST, ScoreSum.of(Score.certain(9)));
        assertThat(new Trend(FIRST, LAST, days).change()).hasValue(10);
    }

    @Test
    void plus_ofAnySplitInAnyOrder_equalsTheWhole() {
        Random random = new Random(23);
        for (int round = 0; round < 100; round++) {
            List<InterviewSummary> all = new ArrayList<>(Interviews.random(random, random.nextInt(60)));
            Trend whole = Trend.of(all, FIRST, LAST, ZoneOffset.UTC);
            Collections.shuffle(all, random);
            int cut = random.nextInt(all.size() + 1);
            Trend left = Trend.of(all.subList(0, cut), FIRST, LAST, ZoneOffset.UTC);
            Trend right = Trend.of(all.subList(cut, all.size()), FIRST, LAST, ZoneOffset.UTC);

            assertThat(left.plus(right)).isEqualTo(right.plus(left)).isEqualTo(whole);
            assertThat(left.plus(right).change()).isEqualTo(whole.change());
            assertThat(left.plus(right).direction()).isEqualTo(whole.direction());
        }
    }

    @Test
    void plus_ofOtherWindow_isRejectedWithTheRemedy() {
        Trend other = Trend.of(List.of(), FIRST, LAST.plusDays(1), ZoneOffset.UTC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily(5).plus(other))
                .withMessageContaining("over the same days");
    }

    @Test
    void of_badWindow_isRejectedWithTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.of(List.of(), LAST, FIRST, ZoneOffset.UTC))
                .withMessageContaining("swap them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.of(List.of(), FIRST.minusYears(11), LAST, ZoneOffset.UTC))
                .withMessageContaining("shorter");
        for (int days : new int[] {Integer.MIN_VALUE, -1, 0, Trend.MAXIMUM_DAYS + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Trend.ofDays(List.of(), days, LAST, ZoneOffset.UTC))
                    .withMessageContaining("1..3660");
        }
        assertThat(Trend.ofDays(List.of(), Trend.MAXIMUM_DAYS, LAST, ZoneOffset.UTC)
                        .last())
                .isEqualTo(LAST);
    }

    @Test
    void constructor_withDayOutsideOrWithoutScore_isRejected() {
        SortedMap<LocalDate, ScoreSum> outside = new TreeMap<>(Map.of(LAST, new ScoreSum(1, 0)));
        SortedMap<LocalDate, ScoreSum> empty = new TreeMap<>(Map.of(FIRST, ScoreSum.none()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trend(FIRST, FIRST, outside));
        assertThatIllegalArgumentException().isThrownBy(() -> new Trend(FIRST, LAST, empty));
    }

    private static InterviewSummary at(String id, String openedAt, double overall) {
        return Interviews.finished(id, "coding", Instant.parse(openedAt), overall);
    }

    /** One interview a day from the first day of the window. */
    private static Trend daily(double... averages) {
        SortedMap<LocalDate, ScoreSum> days = new TreeMap<>();
        for (int i = 0; i < averages.length; i++) {
            days.put(FIRST.plusDays(i), ScoreSum.of(Score.certain(averages[i])));
        }
        return new Trend(FIRST, LAST, days);
    }

    /** Puts the scores 0 .. size-1 into an order with the given number of inversions: inserting k places before the end adds k. */
    private static double[] permutation(int size, int inversions) {
        List<Double> order = new ArrayList<>();
        int left = inversions;
        for (int value = 0; value < size; value++) {
            int moves = Math.min(left, value);
            order.add(value - moves, (double) value);
            left -= moves;
        }
        return order.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double exactP(int n, int inversions) {
        long[] counts = {1};
        for (int size = 2; size <= n; size++) {
            long[] next = new long[size * (size - 1) / 2 + 1];
            for (int i = 0; i < counts.length; i++) {
                for (int moves = 0; moves < size; moves++) {
                    next[i + moves] += counts[i];
                }
            }
            counts = next;
        }
        int extreme = Math.min(inversions, counts.length - 1 - inversions);
        double tail = 0;
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            tail += i <= extreme ? counts[i] : 0;
        }
        return 2 * tail / all;
    }
}
