package dev.prepai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.code.QualitySummary;
import dev.prepai.evaluation.IntelligenceLevel;
import dev.prepai.internal.Json;
import dev.prepai.rubric.Competency;
import dev.prepai.rubric.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the product's performance report. */
final class ReportJson {
    private static final ObjectWriter WRITER = Json.mapper().writer(printer());

    private final Report report;
    private final ObjectNode root = Json.mapper().createObjectNode();

    private ReportJson(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        ReportJson json = new ReportJson(report);
        json.result();
        json.circumstances();
        json.questions();
        json.conversation();
        report.delta().ifPresent(delta -> DeltaJson.write(json.root.putObject("delta"), delta));
        try {
            return wellFormed(WRITER.writeValueAsString(json.root)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    /** Half a surrogate pair, which a candidate may have typed, cannot be written as UTF-8. */
    private static String wellFormed(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints()
                .map(character -> Character.getType(character) == Character.SURROGATE ? '\uFFFD' : character)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private void result() {
        root.put("overallScore", report.overall().map(ReportJson::points).orElse(null));
        ObjectNode scores = root.putObject("scores");
        for (Competency competency : Competency.values()) {
            Score score = report.scores().get(competency);
            scores.put(competency.wireName(), score == null ? null : points(score));
        }
        texts(
                root.putArray("strengths"),
                report.strengths().stream().map(Remark::text).toList());
        texts(
                root.putArray("improvements"),
                report.improvements().stream().map(Remark::text).toList());
        root.put("recommendation", report.recommendation().name());
        root.put("detailedFeedback", DetailedFeedback.of(report));
        remarks(root.putArray("strengthDetails"), report.strengths());
        remarks(root.putArray("improvementDetails"), report.improvements());
        intervals();
    }

    private void intervals() {
        interval(root, "overallInterval", report.overall().orElse(null));
        ObjectNode intervals = root.putObject("intervals");
        ObjectNode weights = root.putObject("weights");
        for (Competency competency : Competency.values()) {
            interval(intervals, competency.wireName(), report.scores().get(competency));
            weights.put(competency.wireName(), report.rubric().weights().getOrDefault(competency, 0.0));
        }
    }

    private void circumstances() {
        root.put("interviewId", report.interviewId());
        root.put("interviewType", report.type().title());
        root.put("candidateName", report.candidate());
        root.put("role", report.role());
        root.put("usageContext", report.usage().name());
        root.put("openedAt", report.openedAt().toString());
        root.put("durationSeconds", report.duration().toSeconds());
        texts(
                root.putArray("intelligenceLevels"),
                report.levels().stream().map(IntelligenceLevel::name).toList());
        reliability(root.putObject("reliability"), report.reliability());
        abilities(root.putObject("abilities"));
        report.stopped().ifPresent(reason -> root.put("stopped", reason.name()));
    }

    private static void reliability(ObjectNode node, Reliability reliability) {
        ObjectNode answers = node.putObject("answers");
        reliability.answers().forEach((level, count) -> answers.put(level.name(), count));
        ObjectNode fallbacks = node.putObject("fallbacks");
        reliability.fallbacks().forEach((reason, count) -> fallbacks.put(reason.name(), count));
        node.put("disputed", reliability.disputed());
    }

    private void abilities(ObjectNode node) {
        report.abilities()
                .forEach((competency, ability) -> node.putObject(competency.wireName())
                        .put("estimate", Shown.rounded(ability.estimate(), 2))
                        .put("standardError", Shown.rounded(ability.standardError(), 2))
                        .put("low", Shown.rounded(ability.low(), 2))
                        .put("high", Shown.rounded(ability.high(), 2)));
    }

    private void questions() {
        ArrayNode questions = root.putArray("questions");
        report.questions().forEach(question -> {
            ObjectNode node = questions.addObject();
            QuestionJson.write(node, question);
            if (report.usage() == UsageContext.PRACTICE) {
                RevisionJson.write(node, question);
            }
        });
        report.codeQuality().ifPresentOrElse(this::quality, () -> root.putNull("codeQuality"));
    }

    private void quality(QualitySummary quality) {
        ObjectNode node = root.putObject("codeQuality");
        node.put("submissions", quality.submissions())
                .put("accepted", quality.accepted())
                .put("averageQualityScore", Shown.rounded(quality.averageQualityScore(), 1))
                .put("averageComplexity", Shown.rounded(quality.averageComplexity(), 1))
                .put("worstComplexity", quality.worstComplexity())
                .put("worstCognitiveComplexity", quality.worstCognitiveComplexity())
                .put("averageMaintainability", Shown.rounded(quality.averageMaintainability(), 1))
                .put("averageCommentRatio", Shown.rounded(quality.averageCommentRatio(), 3));
        ArrayNode costliest = node.putArray("costliest");
        quality.costliest()
                .forEach(cost -> QuestionJson.finding(
                        costliest.addObject().put("submission", cost.submission()), cost.finding()));
    }

    private void conversation() {
        ArrayNode turns = root.putArray("conversationHistory");
        report.transcript()
                .forEach(turn -> turns.addObject()
                        .put("role", turn.speaker().role())
                        .put("content", turn.text())
                        .put("timestamp", turn.at().toString()));
    }

    private static void remarks(ArrayNode array, List<Remark> remarks) {
        remarks.forEach(remark -> array.addObject()
                .put("question", remark.question())
                .put("text", remark.text())
                .put("quote", remark.quote().orElse(null)));
    }

    private static void interval(ObjectNode parent, String name, @Nullable Score score) {
        if (score == null) {
            parent.putNull(name);
        } else {
            parent.putObject(name)
                    .put("low", Shown.rounded(score.low(), 1))
                    .put("high", Shown.rounded(score.high(), 1));
        }
    }

    static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    static Double points(Score score) {
        return Shown.rounded(score.points(), 1);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
