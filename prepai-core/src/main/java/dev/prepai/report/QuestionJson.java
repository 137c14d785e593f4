package dev.prepai.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.code.CodeMetrics;
import dev.prepai.code.CodeSubmission;
import dev.prepai.code.Finding;
import dev.prepai.code.GeneratedCheck;
import dev.prepai.code.TestResult;
import dev.prepai.code.TimeLimit;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.GrowthComparison;
import dev.prepai.code.similarity.Similarity;
import dev.prepai.evaluation.Answer;
import dev.prepai.evaluation.Evaluation;
import dev.prepai.evaluation.Evidence;
import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.Gate;
import dev.prepai.question.Question;
import java.util.List;
import java.util.Optional;

/** Writes one question of a report. Neither the reference answer nor anything of the tests but their verdicts is in it. */
final class QuestionJson {
    private QuestionJson() {}

    static void write(ObjectNode node, QuestionReport report) {
        Question question = report.question();
        node.put("number", report.number())
                .put("id", question.id())
                .put("kind", question.kind().name())
                .put("level", question.level().name())
                .put("text", question.text());
        ReportJson.texts(
                node.putArray("answers"),
                report.answer().map(Answer::utterances).orElse(List.of()));
        evaluation(node, report.evaluation());
        ArrayNode submissions = node.putArray("submissions");
        report.submissions().forEach(submission -> submission(submissions.addObject(), submission));
    }

    private static void evaluation(ObjectNode node, Optional<Evaluation> evaluation) {
        node.put(
                "overallScore",
                evaluation.map(each -> ReportJson.points(each.overall())).orElse(null));
        ObjectNode scores = node.putObject("scores");
        ArrayNode keyPoints = node.putArray("keyPoints");
        ArrayNode gates = node.putArray("gates");
        evaluation.ifPresent(each -> {
            each.scores().forEach((competency, score) -> scores.put(competency.wireName(), ReportJson.points(score)));
            each.keyPoints()
                    .forEach(result -> keyPoints
                            .addObject()
                            .put("id", result.keyPoint())
                            .put("made", result.made() && !result.contradicted())
                            .put("credit", Shown.rounded(result.credit(), 2))
                            .put("contradicted", result.contradicted())
                            .put("quote", result.evidence().map(Evidence::quote).orElse(null)));
            each.gates().stream().map(Gate::name).forEach(gates::add);
        });
        node.put("evaluatedBy", evaluation.map(each -> each.level().name()).orElse(null));
        node.put(
                "fallback",
                evaluation
                        .flatMap(each -> each.fallbacks().stream().findFirst())
                        .map(Fallback::name)
                        .orElse(null));
        node.put("needsReview", evaluation.filter(Evaluation::needsReview).isPresent());
    }

    private static void submission(ObjectNode node, CodeSubmission submission) {
        node.put("language", submission.language().id())
                .put("verdict", submission.verdict().code())
                .put("passed", submission.passed())
                .put("total", submission.tests().size())
                .put("elapsedMs", Shown.milliseconds(submission.elapsed()));
        metrics(node.putObject("metrics"), submission.metrics());
        points(node, submission);
        limit(node, submission.limit());
        generated(node, submission.generated());
        ArrayNode similar = node.putArray("similar");
        submission.similar().forEach(similarity -> similar(similar.addObject(), similarity));
        submission
                .growth()
                .ifPresentOrElse(growth -> growth(node.putObject("growth"), growth), () -> node.putNull("growth"));
        ArrayNode tests = node.putArray("tests");
        submission.tests().forEach(test -> test(tests.addObject(), test));
    }

    private static void points(ObjectNode node, CodeSubmission submission) {
        node.put("points", submission.points()).put("maximumPoints", submission.maximumPoints());
        ArrayNode groups = node.putArray("groups");
        submission
                .groups()
                .forEach(group -> groups.addObject()
                        .put("name", group.name())
                        .put("points", group.earned())
                        .put("maximumPoints", group.points()));
    }

    private static void limit(ObjectNode node, Optional<TimeLimit> limit) {
        node.put("limitMs", limit.map(each -> Shown.milliseconds(each.cpu())).orElse(null));
        node.put(
                "referenceMs",
                limit.flatMap(TimeLimit::reference).map(Shown::milliseconds).orElse(null));
    }

    private static void generated(ObjectNode node, Optional<GeneratedCheck> generated) {
        generated.ifPresentOrElse(
                check -> {
                    ObjectNode object = node.putObject("generated")
                            .put("total", check.cases())
                            .put("passed", check.passed())
                            .put("verdict", check.verdict().code())
                            .put("hardCoded", check.hardCoded());
                    ArrayNode literals = object.putArray("literalTests");
                    check.literalTests().forEach(literals::add);
                },
                () -> node.putNull("generated"));
    }

    private static void similar(ObjectNode node, Similarity similarity) {
        node.put("submissionId", similarity.submissionId())
                .put("similarity", Shown.rounded(similarity.score(), 2))
                .put(
                        "lessAlike",
                        similarity
                                .prior()
                                .map(prior -> Shown.rounded(prior.lessAlike(), 3))
                                .orElse(null));
        ArrayNode spans = node.putArray("spans");
        similarity
                .spans()
                .forEach(span -> spans.addObject()
                        .put("firstLine", span.firstLine())
                        .put("lastLine", span.lastLine())
                        .put("otherFirstLine", span.otherFirstLine())
                        .put("otherLastLine", span.otherLastLine()));
    }

    private static void growth(ObjectNode node, GrowthComparison comparison) {
        growth(node.putObject("submission"), comparison.submission());
        comparison
                .reference()
                .ifPresentOrElse(
                        growth -> growth(node.putObject("reference"), growth), () -> node.putNull("reference"));
    }

    private static void growth(ObjectNode node, Growth growth) {
        node.put("description", growth.description());
        if (growth instanceof Growth.Estimated estimated) {
            node.put("class", estimated.growthClass().notation())
                    .put("confidence", Shown.rounded(estimated.confidence(), 2))
                    .put("atLeast", estimated.atLeast().notation())
                    .put("atMost", estimated.atMost().notation());
        }
    }

    /** Of a hidden test, number and verdict are all there is. */
    private static void test(ObjectNode node, TestResult test) {
        node.put("number", test.number())
                .put("hidden", test.hidden())
                .put("verdict", test.verdict().code());
        if (test.hidden()) {
            return;
        }
        node.put("timeMs", Shown.milliseconds(test.usage().wall()))
                .put("cpuMs", Shown.milliseconds(test.usage().cpu()))
                .put("allocatedBytes", test.usage().allocatedBytes());
        test.difference()
                .ifPresent(difference -> node.putObject("difference")
                        .put("path", difference.path())
                        .put("expected", difference.expected().orElse(null))
                        .put("actual", difference.actual().orElse(null)));
    }

    private static void metrics(ObjectNode node, CodeMetrics metrics) {
        node.put("lines", metrics.lines().total())
                .put("codeLines", metrics.lines().code())
                .put("commentLines", metrics.commentLines())
                .put("blankLines", metrics.lines().blank())
                .put("functions", metrics.functions())
                .put("cyclomatic", metrics.cyclomatic())
                .put("worstCyclomatic", metrics.worstCyclomatic())
                .put("worstCognitive", metrics.worstCognitive())
                .put("nesting", metrics.deepestNesting())
                .put("halsteadVolume", Shown.rounded(metrics.halstead().volume(), 1))
                .put("halsteadDifficulty", Shown.rounded(metrics.halstead().difficulty(), 1))
                .put("halsteadEffort", Shown.rounded(metrics.halstead().effort(), 1))
                .put("maintainability", Shown.rounded(metrics.maintainability(), 1))
                .put("duplication", Shown.rounded(metrics.duplication(), 3))
                .put("unusedNames", metrics.unusedNames())
                .put("unreachableLines", metrics.unreachableLines())
                .put("wellFormed", metrics.wellFormed())
                .put("commentRatio", Shown.rounded(metrics.commentRatio(), 3))
                .put("score", Shown.rounded(metrics.score(), 1));
        ReportJson.texts(node.putArray("remarks"), metrics.remarks());
        ArrayNode findings = node.putArray("findings");
        metrics.findings().forEach(finding -> finding(findings.addObject(), finding));
    }

    static void finding(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule().name());
        finding.lines().forEach(node.putArray("lines")::add);
        node.put("points", Shown.rounded(finding.points(), 2)).put("text", finding.text());
    }
}
