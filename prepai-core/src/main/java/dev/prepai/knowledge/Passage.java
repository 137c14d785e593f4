package dev.prepai.knowledge;

import java.util.Set;

/**
 * A piece of a document or of a question bank, as a model may be given it.
 *
 * @param id by which it is recorded, such as {@code hiring-guide#3}, or {@code question/} and the id of an item
 * @param source where it comes from, for people
 * @param title of the document, or the question itself
 * @param text what it says
 * @param tags what it is about
 * @param origin what it was cut from
 */
public record Passage(String id, String source, String title, String text, Set<String> tags, Origin origin) {
    /** Copies the tags. */
    public Passage {
        tags = Set.copyOf(tags);
    }

    /** What a passage was cut from. */
    public enum Origin {
        /** A document of the host. */
        DOCUMENT,
        /** An item of the question bank; it holds the answer. */
        QUESTION
    }
}
