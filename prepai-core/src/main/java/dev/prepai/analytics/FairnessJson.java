package dev.prepai.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.analytics.FairnessReport.Table;
import dev.prepai.internal.Json;
import dev.prepai.rubric.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a fairness report for programs, with everything that follows from its counts. */
final class FairnessJson {
    private final Bootstrap bootstrap;

    private FairnessJson(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    static String write(FairnessReport report, Bootstrap bootstrap) {
        FairnessJson json = new FairnessJson(bootstrap);
        ObjectNode root = Json.mapper().createObjectNode().put("interviews", report.interviews());
        put(root, "medianScore", report.medianScore());
        root.set("smallGroups", Json.mapper().valueToTree(report.smallGroups()));
        root.set("bootstrap", Json.mapper().valueToTree(bootstrap));
        ArrayNode tables = root.putArray("tables");
        report.tables().forEach(table -> tables.add(json.table(table)));
        try {
            return Json.line(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private ObjectNode table(Table table) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.set("attributes", Json.mapper().valueToTree(table.attributes()));
        table.selection().ifPresent(ratios -> node.set("selection", ratios(ratios)));
        table.scoring().ifPresent(ratios -> node.set("scoring", ratios(ratios)));
        table.scores().ifPresent(scores -> node.set("scores", Json.mapper().valueToTree(scores)));
        return node;
    }

    private ObjectNode ratios(ImpactRatios ratios) {
        ObjectNode node = Json.mapper().createObjectNode().put("unknown", ratios.unknown());
        ArrayNode groups = node.putArray("groups");
        ratios.groups().forEach(group -> groups.add(group(group)));
        return node;
    }

    private ObjectNode group(ImpactRatios.Group group) {
        Proportion proportion = group.proportion();
        ObjectNode node = Json.mapper()
                .createObjectNode()
                .put("name", group.name())
                .put("people", proportion.count())
                .put("yes", proportion.yes())
                .put("rate", proportion.rate());
        put(node, "rateInterval", Optional.of(proportion.wilson(bootstrap.confidence())));
        node.put("standing", group.standing().name());
        put(node, "ratio", group.ratio());
        group.comparison().ifPresent(comparison -> compare(node, comparison));
        return node;
    }

    private void compare(ObjectNode node, ImpactRatio comparison) {
        put(node, "ratioInterval", comparison.interval(bootstrap));
        node.put("belowFourFifths", comparison.belowFourFifths());
        node.put("fisherExact", comparison.fisherExact());
        put(node, "z", comparison.z());
        put(node, "zTest", comparison.zTest());
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }

    private static void put(ObjectNode node, String name, Optional<Interval> interval) {
        interval.ifPresent(ends -> node.set(name, Json.mapper().valueToTree(ends)));
    }
}
