package dev.prepai.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.knowledge.Findings;
import dev.prepai.question.Blueprint;
import dev.prepai.question.ExpectedWords;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Kind;
import dev.prepai.question.Level;
import dev.prepai.question.Probe;
import dev.prepai.question.Provenance;
import dev.prepai.question.Question;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A question as a model wrote it, until it has been found to be one.
 *
 * @param node what it wrote
 * @param model its name
 * @param material the passages that it was given
 */
record QuestionDraft(JsonNode node, String model, Findings material) {
    private static final int MOST_TERMS = 20;
    private static final int MOST_KEY_POINTS = 12;
    private static final int LONGEST_TERM = 60;
    private static final int LONGEST_TEXT = 2_000;

    /** Returns the number of the slot for which it was written, counted from 0; it may not exist. */
    int slot() {
        return node.path("slot").asInt(0) - 1;
    }

    /** Returns the question, unless it misses the slot or a part that every question needs. */
    Optional<Question> question(String interviewType, Blueprint.Slot slot) {
        if (slot.kind() == Kind.CODING || !fits(slot)) {
            return Optional.empty();
        }
        try {
            return Optional.of(build(interviewType, slot));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what a question needs, its constructor knows
        }
    }

    private boolean fits(Blueprint.Slot slot) {
        return slot.kind().name().equals(text("kind"))
                && slot.competency().wireName().equals(text("competency"))
                && slot.level().name().equals(text("level"));
    }

    private Question build(String interviewType, Blueprint.Slot slot) {
        String text = text("text");
        List<KeyPoint> keyPoints = keyPoints();
        return new Question(
                "generated-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                slot.kind(),
                Set.of(interviewType),
                slot.competency(),
                slot.level(),
                difficulty(slot.level()),
                new LinkedHashSet<>(terms("skills")),
                text,
                keyPoints,
                text("reference"),
                probes(keyPoints),
                List.of(),
                terms("keywords"),
                new ExpectedWords(
                        node.path("minWords").asInt(), node.path("maxWords").asInt()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Provenance(model, material.ids(), material.cited(labels()))));
    }

    /** Returns the labels of passages that it cites, whether they were given or not. */
    Set<String> labels() {
        return LenientJson.labels(node.path("passages"));
    }

    /** A guess until real results calibrate it: one standard deviation of ability a step. */
    private static double difficulty(Level level) {
        return switch (level) {
            case EASY -> -1;
            case MEDIUM -> 0;
            case HARD -> 1;
        };
    }

    private List<KeyPoint> keyPoints() {
        List<KeyPoint> keyPoints = new ArrayList<>();
        for (JsonNode each : node.path("keyPoints")) {
            if (keyPoints.size() < MOST_KEY_POINTS) {
                String id = "point-" + (keyPoints.size() + 1);
                String text = LenientJson.line(each.path("text"), LONGEST_TEXT);
                keyPoints.add(new KeyPoint(id, text, each.path("core").asBoolean(), List.of(), Optional.empty()));
            }
        }
        return keyPoints;
    }

    private List<Probe> probes(List<KeyPoint> keyPoints) {
        List<Probe> probes = new ArrayList<>();
        for (JsonNode each : node.path("followUps")) {
            int aim = each.path("keyPoint").asInt();
            String text = LenientJson.line(each.path("text"), LONGEST_TEXT);
            if (aim >= 1 && aim <= keyPoints.size() && !text.isBlank()) {
                probes.add(new Probe(keyPoints.get(aim - 1).id(), text));
            }
        }
        return probes;
    }

    private List<String> terms(String name) {
        Set<String> terms = new LinkedHashSet<>();
        for (JsonNode each : node.path(name)) {
            String term = LenientJson.line(each, LONGEST_TERM).toLowerCase(Locale.ROOT);
            if (!term.isBlank() && terms.size() < MOST_TERMS) {
                terms.add(term);
            }
        }
        return List.copyOf(terms);
    }

    private String text(String name) {
        return LenientJson.line(node.path(name), LONGEST_TEXT);
    }
}
