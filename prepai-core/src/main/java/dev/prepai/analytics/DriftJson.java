package dev.prepai.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.internal.Json;
import java.util.OptionalDouble;

/** Writes a drift log for programs, with everything that follows from its counts. */
final class DriftJson {
    private final double confidence;

    private DriftJson(double confidence) {
        this.confidence = confidence;
    }

    static String write(DriftLog log, double confidence) {
        DriftJson json = new DriftJson(confidence);
        ObjectNode root = node().put("interviewType", log.interviewType()).put("confidence", confidence);
        root.set("rule", Json.mapper().valueToTree(log.rule()));
        root.set("counts", counts(log.counts()));
        log.comparison().ifPresent(comparison -> root.set("comparison", json.comparison(comparison)));
        ArrayNode windows = root.putArray("windows");
        log.windows().forEach(window -> windows.add(json.window(window)));
        log.shift().ifPresent(shift -> root.set("shift", json.shift(shift)));
        log.proposal().ifPresent(proposal -> root.set("proposal", proposal(proposal)));
        try {
            return Json.line(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private ObjectNode window(DriftLog.Window window) {
        ObjectNode node = node().put("first", window.first().toString())
                .put("last", window.last().toString());
        node.set("counts", counts(window.counts()));
        put(node, "meanScore", window.meanScore());
        window.comparison().ifPresent(comparison -> node.set("comparison", comparison(comparison)));
        return node;
    }

    private static ObjectNode counts(DriftLog.Counts counts) {
        ObjectNode node = Json.mapper().valueToTree(counts);
        return node.put("unknown", counts.unknown());
    }

    private ObjectNode comparison(OutcomeComparison comparison) {
        ObjectNode node = node();
        node.set("advanced", Json.mapper().valueToTree(comparison.advanced()));
        node.set("rejected", Json.mapper().valueToTree(comparison.rejected()));
        node.put("difference", comparison.difference());
        node.set("differenceInterval", Json.mapper().valueToTree(comparison.differenceInterval(confidence)));
        put(node, "effectSize", comparison.effectSize());
        put(node, "effectSizeError", comparison.effectSizeError());
        node.set("auc", auc(comparison.auc()));
        return node;
    }

    private ObjectNode auc(Auc auc) {
        ObjectNode node = Json.mapper().valueToTree(auc);
        node.put("standardError", auc.standardError());
        node.set("interval", Json.mapper().valueToTree(auc.interval(confidence)));
        return node;
    }

    private ObjectNode shift(DriftLog.Shift shift) {
        ObjectNode node = node().put("since", shift.since().toString());
        node.set("before", auc(shift.before()));
        node.set("after", auc(shift.after()));
        node.put("difference", shift.difference());
        put(node, "z", shift.z());
        put(node, "pValue", shift.pValue());
        return node;
    }

    private static ObjectNode proposal(OutcomeCalibration proposal) {
        ObjectNode node = Json.mapper().valueToTree(proposal);
        return node.put("betterThanRate", proposal.betterThanRate());
    }

    private static ObjectNode node() {
        return Json.mapper().createObjectNode();
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }
}
