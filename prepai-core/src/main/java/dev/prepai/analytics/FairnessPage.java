package dev.prepai.analytics;

import dev.prepai.analytics.FairnessReport.ScoreComparison;
import dev.prepai.analytics.FairnessReport.Table;
import dev.prepai.analytics.ScoreFairness.Explained;
import dev.prepai.rubric.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a fairness report for people. */
final class FairnessPage {
    private final Bootstrap bootstrap;
    private final StringBuilder page = new StringBuilder();

    private FairnessPage(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    static String write(FairnessReport report, Bootstrap bootstrap) {
        FairnessPage page = new FairnessPage(bootstrap);
        page.introduction(report);
        report.tables().forEach(page::table);
        return page.page.toString();
    }

    private void introduction(FairnessReport report) {
        SmallGroups rule = report.smallGroups();
        line("# Fairness report");
        line("");
        line("- Interviews: " + report.interviews());
        report.medianScore().ifPresent(median -> line("- Median of all scores: " + number(median, 2)));
        line("- Groups are as the candidates told them; none is inferred. People of unknown group are in no table.");
        line("- A ratio is the rate of a group divided by the highest rate. Without a ratio: groups of fewer than "
                + rule.leastCount() + " people or under " + number(100 * rule.leastShare(), 1)
                + " % of those whose group is known.");
        line("- In brackets: intervals of " + number(100 * bootstrap.confidence(), 1)
                + " %, for rates by Wilson, for ratios by bootstrap (" + bootstrap.resamples() + " samples, seed "
                + bootstrap.seed() + ").");
        line("- p and z compare a group with that of the highest rate, one group at a time.");
    }

    private void table(Table table) {
        String attributes = cell(String.join(FairnessRow.TIMES, table.attributes()));
        table.selection().ifPresent(ratios -> ratios(attributes, "Selection rate", "selected", ratios));
        table.scoring().ifPresent(ratios -> ratios(attributes, "Scoring rate", "above the median", ratios));
        table.scores().ifPresent(scores -> scores(attributes, scores));
    }

    private void ratios(String attributes, String title, String property, ImpactRatios ratios) {
        heading(title, attributes);
        line("| " + attributes + " | people | " + property + " | rate | ratio | p (Fisher) | z | remark |");
        line("|---|---:|---:|---|---|---:|---:|---|");
        ratios.groups().forEach(this::row);
        line("");
        line("Unknown: " + ratios.unknown());
    }

    private void row(ImpactRatios.Group group) {
        Proportion proportion = group.proportion();
        Optional<ImpactRatio> comparison = group.comparison();
        line("| " + cell(group.name()) + " | " + proportion.count() + " | " + proportion.yes() + " | "
                + number(proportion.rate(), 3) + brackets(Optional.of(proportion.wilson(bootstrap.confidence())), 3)
                + " | " + number(group.ratio(), 3)
                + brackets(comparison.flatMap(each -> each.interval(bootstrap)), 3)
                + " | " + comparison.map(each -> p(each.fisherExact())).orElse("")
                + " | " + comparison.map(each -> number(each.z(), 2)).orElse("")
                + " | " + remark(group) + " |");
    }

    private static String remark(ImpactRatios.Group group) {
        return switch (group.standing()) {
            case HIGHEST -> "highest rate";
            case TOO_FEW -> "left out: too few people";
            case SMALL_SHARE -> "left out: too small a share";
            case COMPARED ->
                group.comparison()
                        .filter(ImpactRatio::belowFourFifths)
                        .map(below -> "below four fifths")
                        .orElse("");
        };
    }

    private void scores(String attributes, ScoreComparison scores) {
        ScoreFairness fairness = scores.fairness();
        heading("Machine and human scores", attributes);
        line("| " + attributes + " | scores | mean, machine | mean, human | difference of standardised means |");
        line("|---|---:|---:|---:|---:|");
        for (ScoreFairness.Group group : fairness.groups()) {
            line("| " + cell(group.name()) + " | " + group.count() + " | " + number(group.machineMean(), 2) + " | "
                    + number(group.humanMean(), 2) + " | "
                    + number(group.differenceOfStandardizedMeans(), 3) + " |");
        }
        line("");
        if (!scores.leftOut().isEmpty()) {
            line("- Left out, too small: " + cell(String.join(", ", scores.leftOut())));
        }
        line("- Overall score accuracy: " + explained(fairness.overallScoreAccuracy()));
        line("- Overall score difference: " + explained(fairness.overallScoreDifference()));
        line("- Conditional score difference: " + explained(fairness.conditionalScoreDifference()));
    }

    private void heading(String title, String attributes) {
        line("");
        line("## " + title + " by " + attributes);
        line("");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String explained(Optional<Explained> explained) {
        return explained
                .map(each -> "R² " + number(each.rSquared(), 4) + ", adjusted " + number(each.adjusted(), 4))
                .orElse("no value");
    }

    private static String brackets(Optional<Interval> interval, int decimals) {
        return interval.map(each -> " (" + number(each.low(), decimals) + " to " + number(each.high(), decimals) + ")")
                .orElse("");
    }

    private static String p(double p) {
        return p < 0.0001 ? "< 0.0001" : number(p, 4);
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? number(value.getAsDouble(), decimals) : "";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The names are the host's: they must not end a cell or a row, nor be markup. */
    private static String cell(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll("[\\\\|*_`\\[\\]<>#&]", "\\\\$0");
    }
}
