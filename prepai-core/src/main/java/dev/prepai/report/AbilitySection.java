package dev.prepai.report;

import dev.prepai.ability.Ability;
import dev.prepai.ability.StopRule;
import dev.prepai.rubric.Competency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the answers tell about the ability in each competency, given how hard the questions were. */
final class AbilitySection {
    /** The scale shown reaches from −3 to 3. */
    private static final double END = 3;

    private final Html html;
    private final Map<Competency, Ability> abilities;
    private final Optional<StopRule.Reason> stopped;

    AbilitySection(Html html, Report report) {
        this.html = html;
        this.abilities = report.abilities();
        this.stopped = report.stopped();
    }

    void write() {
        if (abilities.isEmpty()) {
            return;
        }
        html.in("section", List.of("aria-labelledby", "ability"), () -> {
            html.put("h2#ability", "Ability");
            html.put(
                    "p.lead",
                    "A score does not say how hard the questions were; this does. 0, the mark in the middle, is a candidate who is"
                            + " up to questions of medium difficulty, and 1 is one standard deviation between candidates more. With"
                            + " few answers the 90\u00A0% interval is wide. The authors of the questions set how hard they are, unless"
                            + " your bank has measured it: compare with your own earlier interviews, not with other people.");
            stopped.ifPresent(reason -> html.put("p", ending(reason)));
            RangeBars.draw(
                    html,
                    "abilities",
                    "Abilities with 90\u00A0% intervals",
                    description(),
                    abilities.entrySet().stream()
                            .map(entry -> row(entry.getKey(), entry.getValue()))
                            .toList());
        });
    }

    private static String ending(StopRule.Reason reason) {
        return "After the planned questions, more were to follow until every ability is known well enough. "
                + switch (reason) {
                    case PRECISION -> "That is so now.";
                    case DECISION -> "What was to be decided is settled now.";
                    case LENGTH -> "The number of questions that was set came first.";
                    case NOTHING_LEFT -> "No question was left before that.";
                };
    }

    private String description() {
        return abilities.entrySet().stream()
                .map(entry -> entry.getKey().title() + ": "
                        + signed(entry.getValue().estimate()) + ", 90\u00A0% interval " + interval(entry.getValue()))
                .collect(Collectors.joining(". ", "", "."));
    }

    private static RangeBars.Row row(Competency competency, Ability ability) {
        return new RangeBars.Row(
                competency.title(),
                signed(ability.estimate()),
                interval(ability),
                share(ability.low()),
                share(ability.estimate()),
                share(ability.high()));
    }

    private static String interval(Ability ability) {
        return signed(ability.low()) + " to " + signed(ability.high());
    }

    /** With a minus that is as wide as a plus; what rounds to 0 has no sign. */
    private static String signed(double value) {
        String shown = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        if (shown.equals("0.0")) {
            return shown;
        }
        return (value < 0 ? "\u2212" : "+") + shown;
    }

    private static double share(double ability) {
        return (Math.max(-END, Math.min(ability, END)) + END) / (2 * END);
    }
}
