package dev.prepai.interview;

import dev.prepai.evaluation.Consulted;
import dev.prepai.knowledge.Findings;
import dev.prepai.knowledge.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The passages on which a reply may rest, and those on which it does. */
final class Grounds {
    private final Findings background;
    private final Set<String> asked;
    private final Set<String> cited = new LinkedHashSet<>();

    /** Takes the stems of what the question shows, which need no grounds. */
    Grounds(Findings background, Set<String> asked) {
        this.background = background;
        this.asked = asked;
    }

    /** Tells whether one sentence of a passage says the same: all the words, the numbers, and what is denied. */
    boolean bear(String sentence) {
        List<String> found = background.passages().stream()
                .filter(passage ->
                        SpokenSentences.of(passage.text()).stream().anyMatch(source -> saysTheSame(sentence, source)))
                .map(Passage::id)
                .toList();
        cited.addAll(found);
        return !found.isEmpty();
    }

    private boolean saysTheSame(String sentence, String source) {
        Set<String> words = Wording.told(sentence);
        words.removeAll(asked);
        return words.size() >= 2
                && Wording.stems(source).containsAll(words)
                && Wording.numbers(source).containsAll(Wording.numbers(sentence))
                && Wording.negators(sentence) == Wording.negators(source);
    }

    /** Returns which passages there were, and on which the reply rests. */
    Optional<Consulted> consulted() {
        return background.passages().isEmpty() && background.fallback().isEmpty()
                ? Optional.empty()
                : Optional.of(new Consulted(background.ids(), List.copyOf(cited), background.fallback()));
    }
}
