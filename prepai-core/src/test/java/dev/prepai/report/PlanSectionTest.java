package dev.prepai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.prepai.ability.Ability;
import dev.prepai.practice.PracticePlan;
import dev.prepai.practice.PracticeStep;
import dev.prepai.practice.PracticeStep.Reason;
import dev.prepai.practice.SkillMastery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlanSectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    @Test
    void toHtml_withAPlan_showsStepsItemsAndSkills() {
        Page page = Page.of(SampleReports.empty(), PageSection.of(SampleReports.plan()));

        assertThat(page.ofClass("steps"))
                .singleElement()
                .satisfies(steps -> assertThat(steps.getTextContent())
                        .contains("sql due since 2026-03-12, 3.0 of 10 expected")
                        .contains("databases not asked about yet, and a weak skill builds on it")
                        .contains("communication due on 2026-03-20, 7.0 of 10 expected")
                        .contains("What does a database index cost, and what does it give?"));
        assertThat(page.ofClass("skills").get(0).getTextContent()).contains("sql2 answers\n3.01.6 to 4.6\n2026-03-12");
        assertThat(page.body()).contains("Made on 2026-03-14").contains("All 2 skills");
    }

    @Test
    void toHtml_withAHostilePlan_showsItAsText() {
        SkillMastery mastery = new SkillMastery(SampleReports.HOSTILE, new Ability(0, 1), 1, DAY, DAY, 1);
        PracticeStep step = new PracticeStep(
                SampleReports.HOSTILE,
                DAY,
                Reason.DUE,
                Optional.of(mastery),
                List.of(SampleReports.adversarial().questions().get(0).question()));
        PracticePlan plan = new PracticePlan(DAY, List.of(mastery), List.of(step));
        Page page = Page.of(SampleReports.empty(), PageSection.of(plan));
        assertThat(page.source()).doesNotContain("<script", "<img");
        assertThat(page.ofClass("steps"))
                .extracting(Element::getTextContent)
                .allMatch(text -> text.contains("<script>"));
    }

    @Test
    void toHtml_withAnEmptyPlan_saysSo() {
        PracticePlan plan = new PracticePlan(DAY, List.of(), List.of());
        assertThat(Page.of(SampleReports.empty(), PageSection.of(plan)).body())
                .contains("There is no answer yet to plan from.");
    }

    @Test
    void toHtml_ofASelectionWithAPlan_isRefused() {
        assertThatThrownBy(() -> SampleReports.full().toHtml(PageSection.of(SampleReports.plan())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave it out of the page of a selection");
    }
}
