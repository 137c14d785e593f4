package dev.prepai.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Renders a report as one page that needs nothing else: no script, no font, no picture, no network. */
final class ReportPage {
    private static final String STYLE = style();
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Html html = new Html();
    private final Report report;
    private final List<PageSection> sections;

    private ReportPage(Report report, List<PageSection> sections) {
        this.report = report;
        this.sections = sections;
    }

    static String render(Report report, List<PageSection> sections) {
        ReportPage page = new ReportPage(report, sections);
        page.document();
        return page.html.toString();
    }

    private void document() {
        html.in("html", List.of("lang", "en"), () -> {
            html.in("head", this::head);
            html.in("body", this::body);
        });
    }

    private void head() {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "referrer", "content", "no-referrer");
        html.empty("meta", "name", "robots", "content", "noindex");
        String candidate = report.candidate().isBlank() ? "" : ": " + report.candidate();
        html.put("title", "Interview report" + candidate);
        html.style(STYLE);
    }

    private void body() {
        html.in("header.page", this::header);
        html.in("main", () -> {
            new ResultSection(html, report).write();
            report.delta().ifPresent(delta -> DeltaSection.write(html, delta));
            new AbilitySection(html, report).write();
            new RemarkLists(html, report).write();
            sections.forEach(section -> section.write(html, report));
            questions();
            CodeSection.quality(html, report);
            TranscriptSection.write(html, report);
            new ScoringNote(html, report).write();
        });
        html.in("footer", () -> html.put("p", "PrepAI interview report · " + report.interviewId()));
    }

    private void header() {
        boolean named = !report.candidate().isBlank();
        if (named) {
            html.put("p.eyebrow", "Interview report");
        }
        html.put("h1", named ? report.candidate() : "Interview report", "dir", "auto");
        html.in("p.subject", () -> {
            html.write(report.type().title());
            if (!report.role().isBlank()) {
                html.put("span.dot", " · ");
                html.put("bdi", report.role());
            }
        });
        html.in("dl.facts", () -> {
            fact(
                    "Date",
                    () -> html.put(
                            "time",
                            Shown.date(report.openedAt()),
                            "datetime",
                            report.openedAt().toString()));
            fact("Duration", () -> html.write(Shown.duration(report.duration())));
            fact("Use", () -> html.write(Shown.title(report.usage())));
            fact("Questions", () -> html.write(String.valueOf(report.questions().size())));
        });
        if (report.usage() == UsageContext.SELECTION) {
            selectionNotice();
        }
    }

    private void fact(String name, Runnable value) {
        html.in("div", () -> {
            html.put("dt", name);
            html.in("dd", value);
        });
    }

    private void selectionNotice() {
        html.in("p.notice", List.of("role", "note"), () -> {
            html.put("strong", "A person decides.");
            html.write(
                    " This interview is part of a selection. The score and the recommendation are advice from software;"
                            + " read the answers behind them before you decide.");
        });
    }

    private void questions() {
        html.in("section", List.of("aria-labelledby", "questions"), () -> {
            html.put("h2#questions", "Questions");
            if (report.questions().isEmpty()) {
                html.put("p.quiet", "No question was asked.");
            }
            report.questions().forEach(question -> new QuestionSection(html, question, report.usage()).write());
        });
    }

    private static String style() {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            byte[] bytes = Objects.requireNonNull(css, "report.css").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
