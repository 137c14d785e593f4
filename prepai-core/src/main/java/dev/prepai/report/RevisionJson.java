package dev.prepai.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.prepai.practice.Revision.Segment;

/** Writes the corrected answer to a question in practice: {@code null} when there is nothing to correct. */
final class RevisionJson {
    private RevisionJson() {}

    static void write(ObjectNode question, QuestionReport report) {
        report.revision()
                .ifPresentOrElse(
                        revision -> {
                            ArrayNode segments = question.putArray("revision");
                            revision.segments().forEach(segment -> segment(segments.addObject(), segment));
                        },
                        () -> question.putNull("revision"));
    }

    private static void segment(ObjectNode node, Segment segment) {
        if (segment instanceof Segment.Kept) {
            node.put("type", "kept");
        } else if (segment instanceof Segment.Removed removed) {
            node.put("type", "removed").put("cause", removed.cause().name());
        } else if (segment instanceof Segment.Stated stated) {
            node.put("type", "stated").put("keyPoint", stated.keyPoint());
        } else {
            node.put("type", "prompted");
        }
        node.put("text", segment.text());
    }
}
