package dev.prepai.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.practice.AnswerDelta;

/** Writes what a repeated answer gained and lost. */
final class DeltaJson {
    private DeltaJson() {}

    static void write(ObjectNode node, AnswerDelta delta) {
        node.put("interviewId", delta.prior().interviewId())
                .put("question", delta.prior().number());
        ObjectNode scores = node.putObject("scores");
        delta.scores()
                .forEach((competency, change) -> scores.putObject(competency.wireName())
                        .put("before", ReportJson.points(change.before()))
                        .put("after", ReportJson.points(change.after()))
                        .put("difference", Shown.rounded(change.difference(), 1))
                        .put("low", Shown.rounded(change.low(), 1))
                        .put("high", Shown.rounded(change.high(), 1))
                        .put("withinNoise", change.isWithinNoise()));
        ArrayNode keyPoints = node.putArray("keyPoints");
        delta.keyPoints()
                .forEach(change -> keyPoints
                        .addObject()
                        .put("id", change.keyPoint())
                        .put("change", change.change().name()));
    }
}
