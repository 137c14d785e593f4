package dev.prepai.knowledge;

import dev.prepai.error.InvalidInputException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text of the host's: a guide to interviewers, a best practice, what a role is about.
 *
 * @param id unique among the documents; 1 to 80 letters, digits, dots, hyphens and underscores
 * @param source where it comes from, for people, such as an address; at most 500 characters
 * @param title for people; at most 200 characters
 * @param text what it says, at most 1,000,000 characters; paragraphs stand between blank lines
 * @param tags what it is about, at most 50 of up to 80 characters each; they are searched as well
 */
public record Document(String id, String source, String title, String text, Set<String> tags) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 80;

    /**
     * Copies the tags.
     *
     * @throws InvalidInputException if a part is too long or too many
     */
    public Document {
        tags = Set.copyOf(tags);
        require(
                ID.matcher(id).matches(),
                "a document's id must be 1 to 80 letters, digits, dots, hyphens and underscores");
        require(source.length() <= LONGEST_SOURCE, "the source of document " + id + " has more than 500 characters");
        require(title.length() <= LONGEST_TITLE, "the title of document " + id + " has more than 200 characters");
        require(
                !text.isBlank() && text.length() <= LONGEST_TEXT,
                "the text of document " + id + " must have 1 to 1,000,000 characters; split it");
        require(
                tags.size() <= MOST_TAGS && tags.stream().allMatch(tag -> tag.length() <= LONGEST_TAG),
                "document " + id + " has more than 50 tags, or one of more than 80 characters");
    }

    /** Returns a document without tags. */
    public static Document of(String id, String source, String title, String text) {
        return new Document(id, source, title, text, Set.of());
    }

    /** Returns its passages, of some hundred characters each. */
    List<Passage> passages() {
        List<String> texts = Chunks.of(text);
        return IntStream.range(0, texts.size())
                .mapToObj(i ->
                        new Passage(id + "#" + (i + 1), source, title, texts.get(i), tags, Passage.Origin.DOCUMENT))
                .toList();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new InvalidInputException(message);
        }
    }
}
