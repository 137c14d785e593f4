package dev.prepai.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows which few words mean the same: each concept is an axis, and every other text points along the last one. */
public final class ConceptVectors implements SentenceVectors {
    private static final Map<String, Integer> CONCEPTS = Map.of(
            "mutex",
            0,
            "critical",
            1,
            "exactly",
            1,
            "solely",
            1,
            "locked",
            2,
            "owner",
            2,
            "releases",
            2,
            "permits",
            3,
            "tickets",
            3);

    private final List<List<String>> requests = new CopyOnWriteArrayList<>();

    /** Returns what was asked for, in order. */
    public List<List<String>> requests() {
        return requests;
    }

    @Override
    public Result of(List<String> texts) {
        requests.add(texts);
        return new Result.Found(texts.stream().map(ConceptVectors::vector).toList());
    }

    @Override
    public String model() {
        return "concepts-1";
    }

    /** Returns the vector of a text. */
    public static float[] vector(String text) {
        float[] vector = new float[5];
        List<String> words =
                new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
        words.forEach(word -> vector[CONCEPTS.getOrDefault(word, 4)] += CONCEPTS.containsKey(word) ? 10 : 0.1f);
        return vector;
    }
}
