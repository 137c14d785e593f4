package dev.prepai.examples.quickstart;

import dev.prepai.error.StoreException;
import dev.prepai.report.Report;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a report as JSON and HTML, and tells of it. */
final class ReportFiles {
    private ReportFiles() {}

    /** Writes both files below {@code out/reports/ID} and prints the result. */
    static void write(Report report, Path out, Terminal terminal) {
        Path directory = out.resolve("reports").resolve(report.interviewId());
        Path page = directory.resolve("performance_report.html");
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("performance_report.json"), report.toJson());
            Files.writeString(page, report.toHtml());
        } catch (IOException e) {
            throw new StoreException(
                    "the report cannot be written to " + directory + "; check space and permissions", e);
        }
        print(report, terminal);
        terminal.line("");
        terminal.line("Report: " + page.toAbsolutePath().normalize());
    }

    private static void print(Report report, Terminal terminal) {
        terminal.line("");
        for (Competency competency : Competency.values()) {
            Score score = report.scores().get(competency);
            terminal.line("  "
                    + (score == null
                            ? String.format(Locale.ROOT, "%-20s not seen", competency.title())
                            : bar(competency.title(), score)));
        }
        report.overall().ifPresent(score -> terminal.line("  " + bar("Overall", score)));
        terminal.line("  Recommendation: " + report.recommendation().title());
    }

    private static String bar(String title, Score score) {
        int filled = (int) Math.round(score.points() * 2);
        return String.format(
                Locale.ROOT,
                "%-20s %s%s %4s  (%.1f to %.1f)",
                title,
                "█".repeat(filled),
                "░".repeat(20 - filled),
                score.shown(),
                score.low(),
                score.high());
    }
}
