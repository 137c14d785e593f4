package dev.prepai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.prepai.report.PeerComparison.Rank;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The sections of abilities and of the comparison with others. */
class RangeBarsTest {
    private static final Report PRACTICE = SampleReports.without(Competency.CULTURAL_FIT);
    private static final PeerComparison COMPARISON = new PeerComparison(
            PRACTICE.interviewId(),
            "GOOGLE_SDE",
            UsageContext.PRACTICE,
            132,
            Optional.of(new Rank(64.0, new Interval(48.1, 77.9), 132)),
            Map.of(
                    Competency.COMMUNICATION, new Rank(100, new Interval(93.6, 100), 40),
                    Competency.TECHNICAL_KNOWLEDGE, new Rank(0, new Interval(0, 2.2), 132)));

    private static final PageSection SECTION = PageSection.of(COMPARISON);

    @Test
    void toHtml_withComparison_showsPercentilesIntervalsAndCounts() {
        Page page = Page.of(PRACTICE, SECTION);

        assertThat(page.body())
                .contains("Compared with others", "132 finished practice interviews of other candidates of this type")
                .contains("64\u00A0%", "48 to 78\u00A0%", "Communication (of 40)", "94 to 100\u00A0%", "0 to 2\u00A0%");
        assertThat(page.elements("desc"))
                .anySatisfy(text -> assertThat(text.getTextContent())
                        .startsWith("Overall: 64\u00A0%, 90\u00A0% interval 48 to 78\u00A0%. Technical knowledge: "));
    }

    @Test
    void toHtml_withTooFewOthers_saysSo() {
        PeerComparison few = new PeerComparison(
                PRACTICE.interviewId(), "GOOGLE_SDE", UsageContext.SELECTION, 1, Optional.empty(), Map.of());
        Page page = Page.of(PRACTICE, PageSection.of(few));

        assertThat(page.body())
                .contains(
                        "So far: 1 finished interview of other candidates of this type. A comparison is shown from 30 on.");
    }

    @Test
    void toHtml_withoutComparison_hasNoSectionForIt() {
        assertThat(Page.of(PRACTICE).body()).doesNotContain("Compared with others");
        assertThat(PRACTICE.toHtml(SECTION)).isEqualTo(PRACTICE.toHtml(SECTION));
    }

    @Test
    void toHtml_withComparisonOfAnother_isRefused() {
        Report other = SampleReports.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.toHtml(SECTION))
                .withMessageContaining("the report of iv-0; call PrepAi.comparison");
    }

    @Test
    void toHtml_ofPractice_showsAbilities() {
        Page page = Page.of(PRACTICE);

        assertThat(page.body()).contains("one standard deviation between candidates", "+1.1", "\u22120.7");
        assertThat(page.elements("desc"))
                .anySatisfy(text -> assertThat(text.getTextContent())
                        .contains("Communication: +0.3, 90\u00A0% interval \u22120.7 to +1.2"));
        assertThat(Page.of(SampleReports.full()).body()).doesNotContain("standard deviation between candidates");
    }

    @Test
    void everyPlace_liesOnTheLine() {
        Pattern percent = Pattern.compile("(?:100|\\d{1,2})\\.\\d%|0|100%|\\d+(?:\\.\\d)?|50%");
        Page page = Page.of(PRACTICE, SECTION);
        List<Element> drawings = page.elements("svg").stream()
                .filter(svg -> List.of("abilities", "peers").contains(svg.getAttribute("class")))
                .toList();

        assertThat(drawings).hasSize(2);
        assertThat(page.elements("circle"))
                .allSatisfy(circle -> assertThat(circle.getAttribute("cx")).matches(percent));
        assertThat(page.elements("rect"))
                .allSatisfy(rect -> assertThat(rect.getAttribute("width")).matches(percent));
    }

    @Test
    void rank_outOfRange_isRefused() {
        Interval all = new Interval(0, 100);
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(Double.NaN, all, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(50, new Interval(51, 52), 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(50, all, 29));
    }

    @Test
    void toJson_hasWhatIsKnown() {
        assertThat(COMPARISON.toJson())
                .startsWith("{\"interviewId\":\"iv-7f3c2a90\",\"interviewType\":\"GOOGLE_SDE\",\"usage\":\"PRACTICE\","
                        + "\"interviews\":132,\"overall\":{\"percentile\":64.0,\"interval\":{\"low\":48.1,\"high\":77.9},"
                        + "\"count\":132},\"competencies\":{\"TECHNICAL_KNOWLEDGE\":{");
    }
}
