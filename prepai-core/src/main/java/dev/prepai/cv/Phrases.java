package dev.prepai.cv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words, and phrases of several words with a blank between them, to be found among the words of a text. */
final class Phrases {
    private final Set<String> phrases = new HashSet<>();
    /** How many words the longest phrase has that begins with a word. */
    private final Map<String, Integer> longest = new HashMap<>();

    private int most;

    Phrases(Stream<String> texts) {
        texts.forEach(text -> {
            String[] words = text.split(" ");
            phrases.add(text);
            longest.merge(words[0], words.length, Math::max);
            most = Math.max(most, words.length);
        });
    }

    boolean begin(List<String> words) {
        return !words.isEmpty() && beginAt(0, words);
    }

    boolean occurIn(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            if (beginAt(start, words)) {
                return true;
            }
        }
        return false;
    }

    boolean end(List<String> words) {
        for (int start = Math.max(0, words.size() - most); start < words.size(); start++) {
            if (words.size() - start <= longestFrom(start, words) && isPhrase(words, start, words.size())) {
                return true;
            }
        }
        return false;
    }

    private boolean beginAt(int start, List<String> words) {
        int last = Math.min(words.size(), start + longestFrom(start, words));
        for (int end = start + 1; end <= last; end++) {
            if (isPhrase(words, start, end)) {
                return true;
            }
        }
        return false;
    }

    private int longestFrom(int start, List<String> words) {
        return longest.getOrDefault(words.get(start), 0);
    }

    private boolean isPhrase(List<String> words, int start, int end) {
        return phrases.contains(end == start + 1 ? words.get(start) : String.join(" ", words.subList(start, end)));
    }
}
