package dev.prepai.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.analytics.FairnessReport.ScoreComparison;
import dev.prepai.analytics.FairnessReport.Table;
import dev.prepai.analytics.ImpactRatios.Group;
import dev.prepai.internal.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures on 600 made up interviews are those of a script that computes them in fractions and by least squares. */
class FairnessReportTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final FairnessReport REPORT = FairnessReport.of(
            IntStream.range(0, 600).mapToObj(FairnessReportTest::row).toList());

    @Test
    void of_interviews_hasATablePerAttributeAndPair() {
        assertThat(REPORT.interviews()).isEqualTo(600);
        assertThat(REPORT.medianScore()).hasValueCloseTo(4.95, EXACT);
        assertThat(REPORT.tables())
                .extracting(Table::attributes)
                .containsExactly(List.of("race"), List.of("sex"), List.of("race", "sex"));
    }

    @Test
    void selection_byRace_isThatOfTheScript() {
        ImpactRatios selection = table(0).selection().orElseThrow();

        assertThat(selection.unknown()).isEqualTo(24);
        assertGroup(selection.groups().get(0), "a", 69, 223, 0.8480318883906328);
        assertGroup(selection.groups().get(1), "b", 47, 147, 0.8762912572436382);
        assertGroup(selection.groups().get(2), "c", 27, 74, 1);
        assertGroup(selection.groups().get(3), "d", 22, 72, 0.8374485596707819);
        assertThat(selection.leftOut())
                .extracting(Group::name, Group::proportion)
                .containsExactly(tuple("e", new Proportion(1, 5)));
    }

    @Test
    void scoring_bySex_isThatOfTheScript() {
        ImpactRatios scoring = table(1).scoring().orElseThrow();

        assertThat(scoring.unknown()).isEqualTo(36);
        assertGroup(scoring.groups().get(0), "female", 136, 282, 0.9379310344827586);
        assertGroup(scoring.groups().get(1), "male", 145, 282, 1);
    }

    @Test
    void selection_byIntersection_isThatOfTheScript() {
        ImpactRatios selection = table(2).selection().orElseThrow();

        assertThat(selection.unknown()).isEqualTo(55);
        assertGroup(selection.groups().get(5), "c × male", 14, 34, 1);
        assertGroup(selection.groups().get(6), "d × female", 10, 33, 0.7359307359307359);
        assertThat(selection.leftOut()).extracting(Group::name).containsExactly("e × female", "e × male");
        assertThat(selection.belowFourFifths())
                .extracting(Group::name)
                .containsExactly("a × female", "a × male", "b × female", "c × female", "d × female", "d × male");
    }

    @Test
    void scores_bySex_areThoseOfTheScript() {
        ScoreComparison scores = table(1).scores().orElseThrow();
        ScoreFairness fairness = scores.fairness();

        assertThat(scores.leftOut()).isEmpty();
        assertThat(fairness.groups().get(0).differenceOfStandardizedMeans())
                .hasValueCloseTo(-0.06370466311172547, EXACT);
        assertThat(fairness.overallScoreAccuracy().orElseThrow().adjusted()).isCloseTo(0.014788643919632305, EXACT);
        assertThat(fairness.overallScoreDifference().orElseThrow().adjusted()).isCloseTo(0.0685654434286328, EXACT);
        assertThat(fairness.conditionalScoreDifference().orElseThrow().rSquared())
                .isCloseTo(0.06751783871031361, EXACT);
        assertThat(fairness.conditionalScoreDifference().orElseThrow().adjusted())
                .isCloseTo(0.06692204057646611, EXACT);
    }

    @Test
    void scores_ofSmallGroups_areLeftOutAndSaid() {
        ScoreComparison scores = table(0).scores().orElseThrow();

        assertThat(scores.leftOut()).containsExactly("c", "d", "e");
        assertThat(scores.fairness().groups())
                .extracting(ScoreFairness.Group::name)
                .containsExactly("a", "b");
        assertThat(scores.fairness().overallScoreAccuracy().orElseThrow().rSquared())
                .isCloseTo(0.004521247274165999, EXACT);
    }

    @Test
    void of_rowsInAnyOrder_isTheSame() {
        List<FairnessRow> rows = new ArrayList<>(
                IntStream.range(0, 600).mapToObj(FairnessReportTest::row).toList());
        Collections.reverse(rows);

        assertThat(FairnessReport.of(rows)).isEqualTo(REPORT);
        assertThat(FairnessReport.of(rows).toJson(Bootstrap.standard())).isEqualTo(REPORT.toJson(Bootstrap.standard()));
    }

    @Test
    void toMarkdown_ofExampleOfTheGuidelines_showsRatesRatiosAndTests() {
        List<FairnessRow> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(FairnessRow.of(Map.of("race", i < 40 ? "black" : "white"))
                    .withSelected(i < 12 || (i >= 40 && i < 88)));
        }
        rows.add(FairnessRow.of(Map.of("race", "a|b\nc")).withSelected(true));
        rows.add(FairnessRow.of(Map.of()).withSelected(true));

        assertThat(FairnessReport.of(rows).toMarkdown(Bootstrap.standard())).isEqualTo("""
                        # Fairness report

                        - Interviews: 122
                        - Groups are as the candidates told them; none is inferred. People of unknown group are in no table.
                        - A ratio is the rate of a group divided by the highest rate. Without a ratio: groups of fewer than 30 people or under 2.0 % of those whose group is known.
                        - In brackets: intervals of 95.0 %, for rates by Wilson, for ratios by bootstrap (2000 samples, seed 1).
                        - p and z compare a group with that of the highest rate, one group at a time.

                        ## Selection rate by race

                        | race | people | selected | rate | ratio | p (Fisher) | z | remark |
                        |---|---:|---:|---|---|---:|---:|---|
                        | a\\|b c | 1 | 1 | 1.000 (0.207 to 1.000) |  |  |  | left out: too few people |
                        | black | 40 | 12 | 0.300 (0.181 to 0.454) | 0.500 (0.271 to 0.769) | 0.0034 | -3.10 | below four fifths |
                        | white | 80 | 48 | 0.600 (0.490 to 0.700) | 1.000 |  |  | highest rate |

                        Unknown: 1
                        """);
    }

    @Test
    void toJson_ofInterviews_hasWhatFollowsFromTheCounts() throws JsonProcessingException {
        JsonNode root = Json.mapper().readTree(REPORT.toJson(Bootstrap.standard()));
        JsonNode female = root.at("/tables/1/scoring/groups/0");
        JsonNode tooFew = root.at("/tables/0/selection/groups/4");

        assertThat(root.at("/bootstrap/seed").asLong()).isEqualTo(1);
        assertThat(root.at("/tables/1/scoring/unknown").asInt()).isEqualTo(36);
        assertThat(female.at("/name").asText()).isEqualTo("female");
        assertThat(female.at("/yes").asInt()).isEqualTo(136);
        assertThat(female.at("/standing").asText()).isEqualTo("COMPARED");
        assertThat(female.at("/ratio").asDouble()).isCloseTo(0.9379310344827586, EXACT);
        assertThat(female.at("/belowFourFifths").asBoolean(true)).isFalse();
        assertThat(female.at("/fisherExact").asDouble()).isCloseTo(0.5005210795470877, EXACT);
        assertThat(female.at("/zTest").asDouble()).isCloseTo(0.44848600801719357, EXACT);
        assertThat(female.at("/ratioInterval/low").asDouble()).isCloseTo(0.7946620232929893, EXACT);
        assertThat(tooFew.at("/standing").asText()).isEqualTo("TOO_FEW");
        assertThat(tooFew.has("ratio")).isFalse();
        assertThat(root.at("/tables/1/scores/fairness/overallScoreDifference/adjusted")
                        .asDouble())
                .isCloseTo(0.0685654434286328, EXACT);
    }

    @Test
    void report_writtenAsJson_isReadBack() throws JsonProcessingException {
        String json = Json.line(REPORT);

        assertThat(Json.mapper().readValue(json, FairnessReport.class)).isEqualTo(REPORT);
    }

    @Test
    void of_nothing_isEmpty() {
        FairnessReport report = FairnessReport.of(List.of());

        assertThat(report.medianScore()).isEmpty();
        assertThat(report.tables()).isEmpty();
    }

    @Test
    void of_rowsWithoutScoresOrDecisions_hasEmptyTables() {
        FairnessReport report = FairnessReport.of(List.of(FairnessRow.of(Map.of("sex", "female"))));

        assertThat(report.tables()).hasSize(1);
        assertThat(report.tables().get(0).selection()).isEmpty();
        assertThat(report.tables().get(0).scoring()).isEmpty();
        assertThat(report.tables().get(0).scores()).isEmpty();
    }

    @Test
    void row_ofInterview_takesItsOverallScore() {
        InterviewSummary interview = Interviews.finished("a", "coding", Interviews.START, 7.5);

        assertThat(FairnessRow.of(interview, Map.of("sex", "male")).score()).hasValue(7.5);
    }

    @Test
    void row_withWrongValues_isRejected() {
        FairnessRow row = FairnessRow.of(Map.of());

        assertThatIllegalArgumentException().isThrownBy(() -> FairnessRow.of(Map.of("sex", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> FairnessRow.of(Map.of("sex", "a × b")));
        assertThatIllegalArgumentException().isThrownBy(() -> row.withScore(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> row.withHumanScore(Double.POSITIVE_INFINITY));
    }

    private static FairnessRow row(int i) {
        Map<String, String> groups = new HashMap<>();
        if (i % 17 != 0) {
            groups.put("sex", i % 2 == 0 ? "female" : "male");
        }
        if (i % 23 != 0) {
            groups.put("race", i % 101 == 0 ? "e" : "abacabd".substring(i % 7, i % 7 + 1));
        }
        int base = i * 7919 % 97;
        int tenths = base + ("male".equals(groups.get("sex")) ? 3 : 0);
        FairnessRow row = FairnessRow.of(groups).withScore(tenths / 10.0);
        if (i % 11 != 0) {
            row = row.withSelected(tenths > 60 && i % 5 != 0);
        }
        int human = (base + i * 31 % 5 * 4) / 10;
        return i % 3 == 0 ? row.withHumanScore(human) : row;
    }

    private static Table table(int index) {
        return REPORT.tables().get(index);
    }

    private static void assertGroup(Group group, String name, int yes, int count, double ratio) {
        assertThat(group.name()).isEqualTo(name);
        assertThat(group.proportion()).isEqualTo(new Proportion(yes, count));
        assertThat(group.ratio()).hasValueCloseTo(ratio, EXACT);
    }
}
