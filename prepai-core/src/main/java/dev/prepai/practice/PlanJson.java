package dev.prepai.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.internal.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a practice plan for programs. */
final class PlanJson {
    private PlanJson() {}

    static String write(PracticePlan plan) {
        ObjectNode root = Json.mapper().createObjectNode().put("on", plan.on().toString());
        ArrayNode steps = root.putArray("steps");
        plan.steps().forEach(step -> step(steps.addObject(), step));
        ArrayNode skills = root.putArray("skills");
        plan.skills().forEach(mastery -> mastery(skills.addObject(), mastery));
        try {
            return Json.line(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void step(ObjectNode node, PracticeStep step) {
        node.put("skill", step.skill())
                .put("due", step.due().toString())
                .put("reason", step.reason().name());
        ArrayNode items = node.putArray("items");
        step.items()
                .forEach(item -> items.addObject()
                        .put("id", item.id())
                        .put("kind", item.kind().name())
                        .put("level", item.level().name())
                        .put("text", item.text()));
    }

    private static void mastery(ObjectNode node, SkillMastery mastery) {
        node.put("skill", mastery.skill())
                .put("points", rounded(mastery.points(), 1))
                .put("low", rounded(mastery.low(), 1))
                .put("high", rounded(mastery.high(), 1))
                .put("answers", mastery.answers())
                .put("practised", mastery.practised().toString())
                .put("due", mastery.due().toString())
                .put("recall", rounded(mastery.recall(), 2));
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
