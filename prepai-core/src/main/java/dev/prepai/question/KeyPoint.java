package dev.prepai.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.prepai.rubric.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One claim that a good answer makes.
 *
 * @param id unique in the question, kebab case
 * @param text the claim as one affirmative sentence
 * @param core whether a solid answer must make it; the others add depth
 * @param phrasings other ways to say the same
 * @param competency what the claim is evidence for; empty for that of the question
 */
public record KeyPoint(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String text,
        @JsonProperty(required = true) boolean core,
        List<String> phrasings,
        Optional<Competency> competency) {
    /** Copies the phrasings and checks the id and that no wording is blank. */
    public KeyPoint {
        if (!Question.isId(id)) {
            throw new IllegalArgumentException("id must be kebab case of at most 80 characters");
        }
        if (text.isBlank() || phrasings.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("text and phrasings must not be blank");
        }
        phrasings = List.copyOf(phrasings);
    }

    /** Returns every sentence of a model answer as a core key point. */
    static List<KeyPoint> sentences(String reference) {
        List<KeyPoint> keyPoints = new ArrayList<>();
        for (String sentence : reference.split("(?<=[.!?;])\\s+|\\n+")) {
            if (!sentence.isBlank()) {
                String id = "sentence-" + (keyPoints.size() + 1);
                keyPoints.add(new KeyPoint(id, sentence.strip(), true, List.of(), Optional.empty()));
            }
        }
        return keyPoints;
    }

    /** Returns the text followed by the phrasings. */
    public List<String> wordings() {
        List<String> wordings = new ArrayList<>();
        wordings.add(text);
        wordings.addAll(phrasings);
        return wordings;
    }
}
