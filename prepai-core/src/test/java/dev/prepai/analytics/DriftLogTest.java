package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.analytics.DriftLog.Counts;
import dev.prepai.analytics.DriftLog.Rule;
import dev.prepai.analytics.DriftLog.Shift;
import dev.prepai.analytics.DriftLog.Span;
import dev.prepai.analytics.DriftLog.Window;
import dev.prepai.internal.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The figures on 1200 made up interviews are those of a script with NumPy and SciPy. In the last of eight quarters outcomes have
 * nothing to do with scores any more.
 */
class DriftLogTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final String TYPE = "google-sde";
    private static final Rule QUARTERS = Rule.of(Span.QUARTER);
    private static final List<InterviewSummary> INTERVIEWS =
            IntStream.range(0, 1200).mapToObj(DriftLogTest::interview).toList();
    private static final Map<String, Outcome> OUTCOMES = outcomes();
    private static final DriftLog LOG = DriftLog.of(TYPE, INTERVIEWS, OUTCOMES, QUARTERS);

    @Test
    void counts_andComparison_areThoseOfTheScript() {
        OutcomeComparison comparison = LOG.comparison().orElseThrow();

        assertThat(LOG.counts()).isEqualTo(new Counts(1200, 490, 470, 120));
        assertThat(LOG.counts().unknown()).isEqualTo(120);
        assertThat(comparison.advanced().mean()).isCloseTo(6.4563265306122455, EXACT);
        assertThat(comparison.advanced().deviation()).isCloseTo(2.565583677618243, EXACT);
        assertThat(comparison.rejected().mean()).isCloseTo(3.5, EXACT);
        assertThat(comparison.rejected().deviation()).isCloseTo(2.471561059835397, EXACT);
        assertThat(comparison.auc().area()).isCloseTo(0.7923491098567086, EXACT);
        assertThat(comparison.auc().interval(0.95).low()).isCloseTo(0.7622237706822197, EXACT);
        assertThat(comparison.auc().interval(0.95).high()).isCloseTo(0.8191227969494318, EXACT);
    }

    @Test
    void windows_areTheQuartersOfTheScript() {
        assertThat(LOG.windows()).hasSize(8);
        Window first = LOG.windows().get(0);
        assertThat(first.first()).isEqualTo("2025-01-01");
        assertThat(first.last()).isEqualTo("2025-03-31");
        assertThat(first.counts()).isEqualTo(new Counts(147, 52, 70, 12));
        assertThat(first.meanScore()).hasValueCloseTo(4.81904761904762, EXACT);
        assertThat(first.comparison().orElseThrow().auc().area()).isCloseTo(0.8741758241758242, EXACT);
        Window last = LOG.windows().get(7);
        assertThat(last.first()).isEqualTo("2026-10-01");
        assertThat(last.counts()).isEqualTo(new Counts(152, 68, 51, 15));
        assertThat(last.comparison().orElseThrow().auc().area()).isCloseTo(0.5484429065743944, EXACT);
    }

    @Test
    void shift_findsThatScoresLostTheirMeaning() {
        Shift shift = LOG.shift().orElseThrow();

        assertThat(shift.since()).isEqualTo("2026-10-01");
        assertThat(shift.before().area()).isCloseTo(0.8280859414765466, EXACT);
        assertThat(shift.difference()).isCloseTo(0.5484429065743944 - 0.8280859414765466, EXACT);
        assertThat(shift.z()).hasValueCloseTo(-5.082375300060551, EXACT);
        assertThat(shift.pValue()).hasValueCloseTo(3.727440134355612e-07, within(1e-12));
    }

    @Test
    void proposal_isTheIsotonicMapOfTheScript() {
        OutcomeCalibration proposal = LOG.proposal().orElseThrow();

        assertThat(proposal.interviews()).isEqualTo(960);
        assertThat(IntStream.of(0, 25, 50, 75, 100)
                        .mapToDouble(tenths -> proposal.advancedShare().calibrate(tenths / 10.0)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(0.1, 0.27906976744186046, 0.4666666666666667, 0.7424242424242424, 1.0);
        assertThat(proposal.brierScore()).isCloseTo(0.19194858700990475, EXACT);
        assertThat(proposal.brierScoreOfRate()).isCloseTo(0.25087415907118055, EXACT);
        assertThat(proposal.betterThanRate()).isTrue();
    }

    @Test
    void proposal_whereScoresMeanNothing_isNoBetterThanTheRate() {
        Map<String, Outcome> chance = new HashMap<>();
        for (int i = 0; i < 1200; i++) {
            chance.put(id(i), outcome((i * 7919 + 13) % 1000 < 500));
        }

        assertThat(DriftLog.of(TYPE, INTERVIEWS, chance, QUARTERS)
                        .proposal()
                        .orElseThrow()
                        .betterThanRate())
                .isFalse();
    }

    @Test
    void of_interviewsInAnyOrder_isTheSame() {
        List<InterviewSummary> reversed = new ArrayList<>(INTERVIEWS);
        Collections.reverse(reversed);

        assertThat(DriftLog.of(TYPE, reversed, OUTCOMES, QUARTERS)).isEqualTo(LOG);
    }

    @Test
    void of_otherTypesUnfinishedOrUnknownInterviews_countsNone() {
        List<InterviewSummary> more = new ArrayList<>(INTERVIEWS);
        more.add(Interviews.finished("other", "behavioral", Interviews.START, 9));
        more.add(Interviews.unfinished("open", TYPE, Interviews.START, InterviewStatus.OPEN));
        Map<String, Outcome> outcomes = new HashMap<>(OUTCOMES);
        List.of("other", "open", "erased").forEach(id -> outcomes.put(id, outcome(true)));

        assertThat(DriftLog.of(TYPE, more, outcomes, QUARTERS)).isEqualTo(LOG);
    }

    @Test
    void comparison_withASmallGroup_isLeftOutButCounted() {
        DriftLog log = DriftLog.of(TYPE, few(29, 400), outcomes(29, 400), QUARTERS);

        assertThat(log.counts()).isEqualTo(new Counts(429, 29, 400, 0));
        assertThat(log.comparison()).isEmpty();
        assertThat(log.windows()).singleElement().satisfies(window -> {
            assertThat(window.comparison()).isEmpty();
            assertThat(window.meanScore()).isPresent();
        });
        assertThat(log.shift()).isEmpty();
        assertThat(DriftLog.of(TYPE, few(30, 400), outcomes(30, 400), QUARTERS).comparison())
                .isPresent();
        assertThat(DriftLog.of(TYPE, few(30, 1500), outcomes(30, 1500), QUARTERS)
                        .comparison())
                .as("30 of 1530 are under 2 %")
                .isEmpty();
    }

    @Test
    void comparison_underAnyRule_needsFiveOnEachSide() {
        Rule rule = new Rule(Span.YEAR, ZoneOffset.UTC, new SmallGroups(1, 0));

        assertThat(DriftLog.of(TYPE, few(4, 9), outcomes(4, 9), rule).comparison())
                .isEmpty();
        assertThat(DriftLog.of(TYPE, few(5, 5), outcomes(5, 5), rule).comparison())
                .isPresent();
    }

    @Test
    void meanScore_ofFewInterviews_isLeftOut() {
        DriftLog log = DriftLog.of(TYPE, few(2, 3), Map.of(), QUARTERS);

        assertThat(log.windows())
                .singleElement()
                .satisfies(window -> assertThat(window.meanScore()).isEmpty());
        assertThat(log.counts().unknown()).isEqualTo(5);
    }

    @Test
    void proposal_ofTooFewOrOfOneOutcome_isAbsent() {
        assertThat(DriftLog.of(TYPE, few(100, 99), outcomes(100, 99), QUARTERS).proposal())
                .isEmpty();
        assertThat(DriftLog.of(TYPE, few(100, 100), outcomes(100, 100), QUARTERS)
                        .proposal())
                .isPresent();
        assertThat(DriftLog.of(TYPE, few(300, 0), outcomes(300, 0), QUARTERS).proposal())
                .isEmpty();
    }

    @Test
    void of_nothing_isEmpty() {
        DriftLog log = DriftLog.of(TYPE, List.of(), OUTCOMES, QUARTERS);

        assertThat(log.counts()).isEqualTo(new Counts(0, 0, 0, 0));
        assertThat(log.windows()).isEmpty();
        assertThat(log.toJson(0.95))
                .isEqualTo("{\"interviewType\":\"google-sde\",\"confidence\":0.95,\"rule\":{\"span\":\"QUARTER\","
                        + "\"zone\":\"Z\",\"smallGroups\":{\"leastCount\":30,\"leastShare\":0.02}},"
                        + "\"counts\":{\"scored\":0,\"advanced\":0,\"rejected\":0,\"withdrew\":0,\"unknown\":0},"
                        + "\"windows\":[]}");
    }

    @Test
    void windows_followCalendarAndZone() {
        InterviewSummary newYear = Interviews.finished("a", TYPE, Instant.parse("2025-12-31T23:30:00Z"), 5);

        assertThat(window(newYear, Span.MONTH, "UTC")).containsExactly("2025-12-01", "2025-12-31");
        assertThat(window(newYear, Span.MONTH, "Europe/Berlin")).containsExactly("2026-01-01", "2026-01-31");
        assertThat(window(newYear, Span.QUARTER, "UTC")).containsExactly("2025-10-01", "2025-12-31");
        assertThat(window(newYear, Span.YEAR, "UTC")).containsExactly("2025-01-01", "2025-12-31");
    }

    @Test
    void toJson_hasEveryFigure() throws JsonProcessingException {
        JsonNode json = Json.mapper().readTree(LOG.toJson(0.95));

        assertThat(json.at("/comparison/auc/area").doubleValue()).isCloseTo(0.7923491098567086, EXACT);
        assertThat(json.at("/comparison/auc/interval/low").doubleValue()).isCloseTo(0.7622237706822197, EXACT);
        assertThat(json.at("/windows/7/first").textValue()).isEqualTo("2026-10-01");
        assertThat(json.at("/windows/7/comparison/difference").isNumber()).isTrue();
        assertThat(json.at("/shift/z").doubleValue()).isCloseTo(-5.082375300060551, EXACT);
        assertThat(json.at("/proposal/betterThanRate").booleanValue()).isTrue();
        assertThat(json.at("/proposal/advancedShare/knots").isArray()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.toJson(0));
    }

    private static List<String> window(InterviewSummary interview, Span span, String zone) {
        Rule rule = new Rule(span, ZoneId.of(zone), SmallGroups.standard());
        Window window =
                DriftLog.of(TYPE, List.of(interview), Map.of(), rule).windows().get(0);
        return List.of(window.first().toString(), window.last().toString());
    }

    private static String id(int i) {
        return String.format("i%04d", i);
    }

    private static Instant day(int i) {
        return LocalDate.of(2025, 1, 1)
                .plusDays(i * 701 % 730)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static InterviewSummary interview(int i) {
        return Interviews.finished(id(i), TYPE, day(i), i * 37 % 101 / 10.0);
    }

    private static Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < 1200; i++) {
            int chance = (i * 7919 + 13) % 1000;
            boolean related = day(i).isBefore(Instant.parse("2026-10-01T00:00:00Z"));
            boolean advanced = related ? chance < 10 * (i * 37 % 101) : chance < 500;
            if (i % 10 == 7) {
                outcomes.put(id(i), new Outcome(Outcome.Kind.WITHDREW, LocalDate.of(2027, 1, 1)));
            } else if (i % 10 != 3) {
                outcomes.put(
                        id(i),
                        advanced && i % 4 == 0
                                ? new Outcome(Outcome.Kind.HIRED, LocalDate.of(2027, 1, 1))
                                : outcome(advanced));
            }
        }
        return outcomes;
    }

    /** Interviews of one day, with scores that rise within each group. */
    private static List<InterviewSummary> few(int advanced, int rejected) {
        return IntStream.range(0, advanced + rejected)
                .mapToObj(i -> Interviews.finished(id(i), TYPE, Interviews.START, i % 11 * 0.9))
                .toList();
    }

    private static Map<String, Outcome> outcomes(int advanced, int rejected) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < advanced + rejected; i++) {
            outcomes.put(id(i), outcome(i < advanced));
        }
        return outcomes;
    }

    private static Outcome outcome(boolean advanced) {
        return new Outcome(advanced ? Outcome.Kind.ADVANCED : Outcome.Kind.REJECTED, LocalDate.of(2027, 1, 1));
    }
}
