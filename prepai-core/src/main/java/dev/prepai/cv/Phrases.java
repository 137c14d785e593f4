package dev.prepai.cv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words, and phrases of several words with a blank between them, to be found among the words of a text. */
final class Phrases {
    private final Set<String> phrases = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();
    private int longest;

    Phrases(Stream<String> texts) {
        texts.forEach(text -> {
            String[] words = text.split(" ");
            phrases.add(text);
            firstWords.add(words[0]);
            longest = Math.max(longest, words.length);
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
        for (int start = Math.max(0, words.size() - longest); start < words.size(); start++) {
            if (isPhrase(words, start, words.size())) {
                return true;
            }
        }
        return false;
    }

    private boolean beginAt(int start, List<String> words) {
        int last = Math.min(words.size(), start + longest);
        for (int end = start + 1; end <= last; end++) {
            if (isPhrase(words, start, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPhrase(List<String> words, int start, int end) {
        String first = words.get(start);
        return end == start + 1
                ? phrases.contains(first)
                : firstWords.contains(first) && phrases.contains(String.join(" ", words.subList(start, end)));
    }
}
