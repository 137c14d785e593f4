package dev.prepai.knowledge;

import dev.prepai.evaluation.Consulted;
import dev.prepai.evaluation.Fallback;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was found.
 *
 * @param passages the best first
 * @param fallback why there are none, or why only words were searched; empty when all went well
 */
public record Findings(List<Passage> passages, Optional<Fallback> fallback) {
    /** Nothing was found. */
    public static final Findings NONE = new Findings(List.of(), Optional.empty());

    /** Copies the passages. */
    public Findings {
        passages = List.copyOf(passages);
    }

    /** Returns that nothing was found, and why. */
    public static Findings failed(Fallback reason) {
        return new Findings(List.of(), Optional.of(reason));
    }

    /** Returns the ids of the passages. */
    public List<String> ids() {
        return passages.stream().map(Passage::id).toList();
    }

    /** Returns the ids of the items of the bank among the passages. */
    public List<String> questions() {
        return passages.stream()
                .filter(passage -> passage.origin() == Passage.Origin.QUESTION)
                .map(passage -> passage.id().substring(Inquiry.QUESTION.length()))
                .toList();
    }

    /**
     * Returns the passages for a prompt, one a line, each after a label by which a model may cite it: {@code P1}, {@code P2}. Passages are
     * data: they belong between two marks that nobody can guess, and the mark is taken out of them.
     */
    public String labelled(String mark) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            text.append(label(i))
                    .append(": ")
                    .append(line(passage.title(), mark))
                    .append(": ");
            text.append(line(passage.text(), mark)).append('\n');
        }
        return text.toString();
    }

    /** Returns the ids of the passages that are cited by their labels; a label that was not given is dropped. */
    public List<String> cited(Collection<String> labels) {
        return IntStream.range(0, passages.size())
                .filter(i -> labels.contains(label(i)))
                .mapToObj(i -> passages.get(i).id())
                .toList();
    }

    /** Returns the record of it, given what was cited. Empty when there was nothing to record. */
    public Optional<Consulted> record(Collection<String> labels) {
        return passages.isEmpty() && fallback.isEmpty()
                ? Optional.empty()
                : Optional.of(new Consulted(ids(), new ArrayList<>(cited(labels)), fallback));
    }

    private static String label(int index) {
        return "P" + (index + 1);
    }

    private static String line(String text, String mark) {
        return text.replace(mark, "").replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ");
    }
}
