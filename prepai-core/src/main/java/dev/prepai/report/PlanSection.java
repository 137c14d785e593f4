package dev.prepai.report;

import dev.prepai.practice.PracticePlan;
import dev.prepai.practice.PracticeStep;
import dev.prepai.practice.SkillMastery;
import dev.prepai.question.Question;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What to practise next, and what every skill rests on. */
final class PlanSection {
    private static final int LONGEST_QUESTION = 300;

    private final Html html;
    private final PracticePlan plan;

    private PlanSection(Html html, PracticePlan plan) {
        this.html = html;
        this.plan = plan;
    }

    static void write(Html html, PracticePlan plan) {
        new PlanSection(html, plan).write();
    }

    private void write() {
        html.in("section", List.of("aria-labelledby", "plan"), () -> {
            html.put("h2#plan", "Practice plan");
            if (plan.steps().isEmpty()) {
                html.put("p.quiet", "There is no answer yet to plan from.");
                return;
            }
            html.in("ol.steps", () -> plan.steps().forEach(this::step));
            Quotes.folded(html, "All " + Shown.count(plan.skills().size(), "skill", "skills"), this::skills);
            html.put(
                    "p.quiet.by",
                    "Made on " + plan.on()
                            + " from all interviews of practice: the weakest skill that is due comes first, after those"
                            + " on which it builds. A skill is due when it would be recalled with a probability of 90\u00A0% (FSRS-6).");
        });
    }

    private void step(PracticeStep step) {
        html.in("li", () -> {
            html.in("p", () -> {
                html.put("strong", step.skill(), "dir", "auto");
                html.put("span.extra", " " + reason(step));
            });
            if (!step.items().isEmpty()) {
                html.in("ul.plain", () -> step.items().forEach(item -> html.put("li", shown(item), "dir", "auto")));
            }
        });
    }

    private String reason(PracticeStep step) {
        return switch (step.reason()) {
            case DUE -> "due " + day(step.due()) + points(step);
            case LATER -> "due " + day(step.due()) + points(step);
            case PREREQUISITE -> "not asked about yet, and a weak skill builds on it";
        };
    }

    private static String points(PracticeStep step) {
        return step.mastery()
                .map(mastery -> ", " + Shown.decimal(mastery.points()) + " of 10 expected")
                .orElse("");
    }

    private String day(LocalDate day) {
        long days = ChronoUnit.DAYS.between(plan.on(), day);
        if (days < 0) {
            return "since " + day;
        }
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "on " + day;
    }

    private void skills() {
        html.in("table.skills", () -> {
            html.in(
                    "thead",
                    () -> html.in("tr", () -> {
                        html.put("th", "Skill", "scope", "col");
                        html.put("th.number", "Expected, 90\u00A0% interval", "scope", "col");
                        html.put("th.number", "Due", "scope", "col");
                    }));
            html.in("tbody", () -> plan.skills().forEach(mastery -> html.in("tr", () -> skill(mastery))));
        });
    }

    private void skill(SkillMastery mastery) {
        html.in("th", List.of("scope", "row"), () -> {
            html.put("bdi", mastery.skill());
            html.put("p.label", Shown.count(mastery.answers(), "answer", "answers"));
        });
        html.in("td.number", () -> {
            html.write(Shown.decimal(mastery.points()));
            html.put("p.label", Shown.decimal(mastery.low()) + " to " + Shown.decimal(mastery.high()));
        });
        html.put("td.number", mastery.due().toString());
    }

    /** The statement of a coding problem is long; its title has to do. */
    private static String shown(Question item) {
        return item.problem()
                .map(problem -> "Coding problem: " + problem.title())
                .orElseGet(() -> Shown.clipped(item.text(), LONGEST_QUESTION));
    }
}
