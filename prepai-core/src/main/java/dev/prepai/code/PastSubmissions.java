package dev.prepai.code;

import dev.prepai.code.similarity.Outline;
import dev.prepai.code.similarity.Similarity;
import dev.prepai.code.similarity.SimilarityIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was submitted to one coding problem before, to hint a person at submissions that are alike. A host fills it, for example when
 * an interview has ended, and gives it to {@link Judge.Builder#pastSubmissions}. It keeps no source text and a bounded number of
 * submissions: about twenty thousand of usual size per language, then the oldest leave. Safe for use by several threads.
 */
public final class PastSubmissions {
    private final Map<Language, SimilarityIndex> indexes = new EnumMap<>(Language.class);

    /** Creates an empty one. What the problem gives, and what its reference solutions have, does not count as shared. */
    public PastSubmissions(CodingProblem problem) {
        for (Language language : Language.values()) {
            List<Outline> given = new ArrayList<>(List.of(outline(language, problem.starter(language))));
            Optional.ofNullable(problem.references().get(language))
                    .ifPresent(reference -> given.add(outline(language, reference)));
            indexes.put(language, new SimilarityIndex(given));
        }
    }

    /**
     * Adds a submission; one of the same id is replaced.
     *
     * @param id shown in reports, so it should name no candidate
     * @param source untrusted; of a very long one, the first 20,000 words count
     */
    public synchronized void add(String id, Language language, String source) {
        remove(id);
        index(language).add(id, outline(language, source));
    }

    /** Forgets a submission, and returns whether it was there. */
    public synchronized boolean remove(String id) {
        return indexes.values().stream().map(index -> index.remove(id)).reduce(false, Boolean::logicalOr);
    }

    /** Returns how many submissions there are. */
    public int size() {
        return indexes.values().stream().mapToInt(SimilarityIndex::size).sum();
    }

    /**
     * Returns the submissions in the same language that a new one is most like, the most alike first, whether or not they are
     * {@linkplain Similarity#worthALook worth a look}. One that was added before is found itself.
     *
     * @param source untrusted
     * @param limit how many at most, 1 to 20
     */
    public List<Similarity> mostSimilar(Language language, String source, int limit) {
        return index(language).find(outline(language, source), limit);
    }

    private SimilarityIndex index(Language language) {
        return indexes.getOrDefault(language, new SimilarityIndex(List.of()));
    }

    private static Outline outline(Language language, String source) {
        return switch (language) {
            case PYTHON -> Outline.ofPython(source);
            case JAVASCRIPT, JAVA -> Outline.ofJavaScript(source); // the tokens of Java are of the same shapes
        };
    }
}
