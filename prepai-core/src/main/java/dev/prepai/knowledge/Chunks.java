package dev.prepai.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts where they pause: between paragraphs, else between sentences, else anywhere. */
final class Chunks {
    /** An embedding model for sentences reads about so many characters. */
    private static final int LONGEST = 800;

    private Chunks() {}

    /** Returns the pieces of a text, none longer than 800 characters; neighbours that fit stay together. */
    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\h*\\R\\s*")) {
            if (paragraph.length() <= LONGEST) {
                pieces.add(paragraph.strip());
            } else {
                joined(sentences(paragraph), " ", pieces);
            }
        }
        List<String> chunks = new ArrayList<>();
        joined(pieces, "\n", chunks);
        return chunks;
    }

    private static void joined(List<String> pieces, String between, List<String> chunks) {
        StringBuilder chunk = new StringBuilder();
        for (String piece : pieces) {
            if (chunk.length() > 0 && chunk.length() + piece.length() + 1 > LONGEST) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
            chunk.append(chunk.length() == 0 ? "" : between).append(piece);
        }
        if (chunk.length() > 0) {
            chunks.add(chunk.toString());
        }
    }

    private static List<String> sentences(String paragraph) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        List<String> found = new ArrayList<>();
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            String sentence = paragraph.substring(start, end).strip();
            for (int from = 0; from < sentence.length(); from += LONGEST) {
                found.add(sentence.substring(from, Math.min(sentence.length(), from + LONGEST)));
            }
            start = end;
        }
        return found;
    }
}
