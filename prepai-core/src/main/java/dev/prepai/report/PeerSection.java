package dev.prepai.report;

import dev.prepai.report.PeerComparison.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the scores stand among those of other interviews. */
final class PeerSection {
    private final Html html;
    private final PeerComparison comparison;

    PeerSection(Html html, PeerComparison comparison) {
        this.html = html;
        this.comparison = comparison;
    }

    void write() {
        html.in("section", List.of("aria-labelledby", "others"), () -> {
            html.put("h2#others", "Compared with others");
            List<RangeBars.Row> rows = rows();
            if (rows.isEmpty()) {
                html.put("p.quiet", tooFew());
            } else {
                html.put("p.lead", explanation());
                RangeBars.draw(
                        html,
                        "peers",
                        "Share of others with a lower score, with 90\u00A0% intervals",
                        description(rows),
                        rows);
            }
        });
    }

    private String tooFew() {
        return "So far: " + others() + ". A comparison is shown from " + PeerComparison.LEAST_COUNT + " on.";
    }

    private String explanation() {
        return "How many of " + others()
                + " have a lower score; the mark in the middle is the median. The 90\u00A0% interval takes in what is not known"
                + " exactly of this score and that the others are a sample. It may change with every further interview, and says"
                + " nothing about who the others are.";
    }

    private String others() {
        String finished = comparison.usage() == UsageContext.PRACTICE ? "practice interview" : "interview";
        return Shown.count(comparison.interviews(), "finished " + finished, "finished " + finished + "s")
                + " of other candidates of this type";
    }

    private List<RangeBars.Row> rows() {
        List<RangeBars.Row> rows = new ArrayList<>();
        comparison.overall().ifPresent(rank -> rows.add(row("Overall", rank)));
        comparison.competencies().forEach((competency, rank) -> rows.add(row(competency.title(), rank)));
        return rows;
    }

    private RangeBars.Row row(String label, Rank rank) {
        return new RangeBars.Row(
                label + (rank.count() == comparison.interviews() ? "" : " (of " + rank.count() + ")"),
                whole(rank.percentile()) + "\u00A0%",
                whole(rank.interval().low()) + " to " + whole(rank.interval().high()) + "\u00A0%",
                rank.interval().low() / 100,
                rank.percentile() / 100,
                rank.interval().high() / 100);
    }

    private static String description(List<RangeBars.Row> rows) {
        return rows.stream()
                .map(row -> row.label() + ": " + row.value() + ", 90\u00A0% interval " + row.range())
                .collect(Collectors.joining(". ", "", "."));
    }

    private static long whole(double percent) {
        return Math.round(percent);
    }
}
