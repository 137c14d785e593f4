package dev.prepai.report;

import dev.prepai.code.CodeMetrics;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.Difference;
import dev.prepai.code.Finding;
import dev.prepai.code.GeneratedCheck;
import dev.prepai.code.QualitySummary;
import dev.prepai.code.TestResult;
import dev.prepai.code.TimeLimit;
import dev.prepai.code.Usage;
import dev.prepai.code.Verdict;
import dev.prepai.code.similarity.Similarity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Submitted code with its tests and measures. Of hidden tests only the number and the verdict are shown. */
final class CodeSection {
    private static final int MOST_SPANS = 3;

    private final Html html;
    private final CodeSubmission submission;

    private CodeSection(Html html, CodeSubmission submission) {
        this.html = html;
        this.submission = submission;
    }

    /** Writes every submission to the question. */
    static void submissions(Html html, QuestionReport question) {
        List<CodeSubmission> submissions = question.submissions();
        int best = question.bestSubmission().map(submissions::lastIndexOf).orElse(-1);
        for (int i = 0; i < submissions.size(); i++) {
            String title =
                    submissions.size() == 1 ? "Submission" : "Submission " + (i + 1) + " of " + submissions.size();
            html.put("h4", title + (i == best && submissions.size() > 1 ? ", the one that counts" : ""));
            new CodeSection(html, submissions.get(i)).write();
        }
    }

    /** Writes the code quality of the whole interview, when there was code. */
    static void quality(Html html, Report report) {
        report.codeQuality()
                .ifPresent(quality -> html.in("section", List.of("aria-labelledby", "quality"), () -> {
                    html.put("h2#quality", "Code quality");
                    html.in("dl.facts", () -> {
                        fact(html, "Submissions", String.valueOf(quality.submissions()));
                        fact(html, "Passed every test", String.valueOf(quality.accepted()));
                        fact(html, "Mean quality", Shown.decimal(quality.averageQualityScore()) + " of 10");
                        fact(html, "Mean complexity per function", Shown.decimal(quality.averageComplexity()));
                        fact(html, "Largest complexity", String.valueOf(quality.worstComplexity()));
                        fact(html, "Largest cognitive complexity", String.valueOf(quality.worstCognitiveComplexity()));
                        fact(html, "Mean maintainability", Shown.decimal(quality.averageMaintainability()) + " of 100");
                        fact(html, "Mean share of comments", Shown.percent(quality.averageCommentRatio()));
                    });
                    costliest(html, quality.costliest());
                }));
    }

    private static void costliest(Html html, List<QualitySummary.Cost> costs) {
        if (!costs.isEmpty()) {
            html.put("p.label", "What cost most");
            html.in(
                    "ul.plain",
                    () -> costs.forEach(cost ->
                            html.put("li", "Submission " + cost.submission() + ", " + description(cost.finding()))));
        }
    }

    private void write() {
        html.in("p.outcome", () -> {
            html.put(submission.accepted() ? "strong.pass" : "strong.fail", description(submission));
            html.write(" · " + submission.passed() + " of "
                    + Shown.count(submission.tests().size(), "test", "tests") + " passed");
            if (submission.maximumPoints() > 0) {
                html.write(" · " + submission.points() + " of "
                        + Shown.count(submission.maximumPoints(), "point", "points"));
            }
        });
        submission.generated().ifPresent(this::generated);
        submission.similar().forEach(this::similar);
        html.in("dl.facts.small", () -> {
            fact(html, "Language", submission.language().title());
            fact(html, "Time", Shown.shortTime(submission.elapsed()));
            submission.limit().ifPresent(limit -> fact(html, "Time limit per test", limit(limit)));
            submission.growth().ifPresent(growth -> fact(html, "Growth with the input", growth.description()));
            submission.isolation().ifPresent(isolation -> fact(html, "Isolation", isolation.title()));
            metrics(submission.metrics());
        });
        findings(submission.metrics().findings());
        if (submission.maximumPoints() > 0) {
            groups();
        }
        if (!submission.tests().isEmpty()) {
            Quotes.folded(html, "Tests (" + submission.tests().size() + ")", this::tests);
        }
        Quotes.folded(
                html,
                "Source (" + Shown.count(submission.metrics().lines().total(), "line", "lines") + ")",
                () -> Quotes.code(html, submission.source()));
    }

    private void metrics(CodeMetrics metrics) {
        fact(html, "Quality", Shown.decimal(metrics.score()) + " of 10");
        fact(
                html,
                "Code lines",
                metrics.lines().code() + " of " + metrics.lines().total());
        fact(html, "Functions", String.valueOf(metrics.functions()));
        fact(html, "Cyclomatic complexity", String.valueOf(metrics.cyclomatic()));
        fact(html, "Largest cognitive complexity", String.valueOf(metrics.worstCognitive()));
        fact(html, "Maintainability", Shown.decimal(metrics.maintainability()) + " of 100");
        fact(html, "Comments", Shown.percent(metrics.commentRatio()));
    }

    /** The quality is 10 points less those that are listed here. */
    private void findings(List<Finding> findings) {
        if (!findings.isEmpty()) {
            html.in("ul.plain", () -> findings.forEach(finding -> html.put("li", description(finding))));
        }
    }

    private static String description(Finding finding) {
        String lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String place = lines.isEmpty() ? "" : (finding.lines().size() == 1 ? " Line " : " Lines ") + lines + ".";
        BigDecimal points = BigDecimal.valueOf(Shown.rounded(finding.points(), 2));
        return "−" + points.stripTrailingZeros().toPlainString() + ": " + finding.text() + place;
    }

    private static String limit(TimeLimit limit) {
        String cpu = Shown.shortTime(limit.cpu());
        return limit.reference()
                .map(reference -> cpu + ", where the reference needs " + Shown.shortTime(reference))
                .orElse(cpu);
    }

    private void generated(GeneratedCheck check) {
        String passed = check.passed() + " of " + Shown.count(check.cases(), "generated test", "generated tests");
        if (!check.hardCoded()) {
            html.put("p.quiet", passed + " passed, with inputs made for this submission.");
            return;
        }
        html.put(
                "p.notice",
                "The program passes the tests of the problem, but only " + passed + ". The expected values of "
                        + (check.literalTests().size() == 1 ? "test " : "tests ")
                        + Shown.list(check.literalTests().stream()
                                .map(String::valueOf)
                                .toList())
                        + " stand in its source: it may have been written for the tests. Read it before you judge.");
    }

    private void similar(Similarity similarity) {
        String spans = similarity.spans().stream()
                .limit(MOST_SPANS)
                .map(span -> lines(span.firstLine(), span.lastLine()) + " there as "
                        + lines(span.otherFirstLine(), span.otherLastLine()))
                .collect(Collectors.joining(", "));
        html.in("p.notice", () -> {
            html.write("Similar to the earlier submission ");
            html.put("code", similarity.submissionId());
            html.write(
                    ": " + spans + ". " + prior(similarity)
                            + "This is a hint and proves nothing, for good solutions are often alike: read both before you judge.");
        });
    }

    private static String lines(int first, int last) {
        return first == last ? "line " + first : "lines " + first + "–" + last;
    }

    private static String prior(Similarity similarity) {
        return similarity
                .prior()
                .map(prior -> "Of " + prior.pairs() + " pairs of earlier submissions, "
                        + Shown.percent(prior.lessAlike()) + " are less alike. ")
                .orElse("");
    }

    private void groups() {
        html.in("table.groups", () -> {
            html.in(
                    "thead",
                    () -> html.in(
                            "tr",
                            () -> List.of("Group of tests", "Points")
                                    .forEach(title -> html.put("th", title, "scope", "col"))));
            html.in(
                    "tbody",
                    () -> submission
                            .groups()
                            .forEach(group -> html.in("tr", () -> {
                                html.put("th", group.name(), "scope", "row");
                                html.put(
                                        group.passed() ? "td.pass" : "td.fail",
                                        group.earned() + " of " + group.points());
                            })));
        });
    }

    private void tests() {
        html.in("table.tests", () -> {
            html.in(
                    "thead",
                    () -> html.in(
                            "tr",
                            () -> List.of("Test", "Verdict", "Time", "Returned")
                                    .forEach(title -> html.put("th", title, "scope", "col"))));
            html.in("tbody", () -> submission.tests().forEach(test -> html.in("tr", () -> test(test))));
        });
    }

    private void test(TestResult test) {
        html.put("th", test.number() + (test.hidden() ? " hidden" : ""), "scope", "row");
        html.put(test.passed() ? "td.pass" : "td.fail", description(test));
        usage(test.hidden() ? Usage.NONE : test.usage());
        html.in("td", () -> {
            if (!test.hidden() && !test.actual().isEmpty()) {
                html.put("code", test.actual());
            }
            if (!test.hidden()) {
                test.difference().ifPresent(this::difference);
            }
            if (!test.hidden() && !test.output().isEmpty()) {
                html.put("p.label", "Printed");
                Quotes.code(html, test.output());
            }
        });
    }

    private void usage(Usage usage) {
        html.in("td", () -> {
            html.write(usage.wall().isZero() ? "–" : Shown.shortTime(usage.wall()));
            if (!usage.cpu().isZero()) {
                html.put("p.label", "processor " + Shown.shortTime(usage.cpu()));
            }
            if (usage.allocatedBytes() > 0) {
                html.put("p.label", Shown.memory(usage.allocatedBytes()) + " allocated");
            }
        });
    }

    private void difference(Difference difference) {
        html.in("p.label", () -> {
            html.write("At ");
            html.put("code", difference.path());
            difference
                    .expected()
                    .ifPresentOrElse(
                            expected -> {
                                html.write(" expected ");
                                html.put("code", expected);
                            },
                            () -> html.write(" expected nothing"));
            difference
                    .actual()
                    .ifPresentOrElse(
                            actual -> {
                                html.write(", got ");
                                html.put("code", actual);
                            },
                            () -> html.write(", got nothing"));
        });
    }

    private static String description(CodeSubmission submission) {
        boolean hidden = submission.tests().stream()
                .filter(test -> !test.passed())
                .findFirst()
                .map(TestResult::hidden)
                .orElse(false);
        return description(submission.verdict(), hidden);
    }

    private static String description(TestResult test) {
        return description(test.verdict(), test.hidden());
    }

    /** A program can put the arguments of a hidden test into its error message, so that message is not shown. */
    private static String description(Verdict verdict, boolean hidden) {
        return hidden && verdict instanceof Verdict.Crashed ? "Error" : verdict.description();
    }

    private static void fact(Html html, String name, String value) {
        html.in("div", () -> {
            html.put("dt", name);
            html.put("dd", value);
        });
    }
}
