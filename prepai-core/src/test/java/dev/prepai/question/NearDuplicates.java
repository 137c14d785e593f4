package dev.prepai.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds texts that say nearly the same in nearly the same words. The measure is the Jaccard index of the sets of character
 * 4-grams (Broder 1997, "On the resemblance and containment of documents") of the lower-case letters and digits, with one blank
 * between words: 1 for equal texts, 0 for texts without a common 4-gram.
 */
final class NearDuplicates {
    private static final int GRAM = 4;

    private NearDuplicates() {}

    /** Returns a line for each pair whose similarity is at least the threshold. */
    static List<String> of(Map<String, String> texts, double threshold) {
        List<Text> all = texts.entrySet().stream()
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(0, i).stream().flatMap(other -> compare(all.get(i), other, threshold)))
                .toList();
    }

    static double similarity(String one, String other) {
        return similarity(grams(one), grams(other));
    }

    private static Stream<String> compare(Text one, Text other, double threshold) {
        double similarity = similarity(one.grams, other.grams);
        return similarity < threshold
                ? Stream.empty()
                : Stream.of(String.format(Locale.ROOT, "%.2f %s <> %s", similarity, one, other));
    }

    private static double similarity(int[] one, int[] other) {
        int common = 0;
        int j = 0;
        for (int gram : one) {
            while (j < other.length && other[j] < gram) {
                j++;
            }
            if (j < other.length && other[j] == gram) {
                common++;
            }
        }
        return common == 0 ? 0 : (double) common / (one.length + other.length - common);
    }

    /** Returns the hashes of the 4-grams, sorted and distinct. */
    private static int[] grams(String text) {
        String words = " "
                + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip() + " ";
        int[] hashes = IntStream.rangeClosed(0, words.length() - GRAM)
                .map(start -> words.substring(start, start + GRAM).hashCode())
                .toArray();
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    private static final class Text {
        private final String id;
        private final String words;
        private final int[] grams;

        Text(String id, String words) {
            this.id = id;
            this.words = words;
            this.grams = grams(words);
        }

        @Override
        public String toString() {
            return id + ": " + words;
        }
    }
}
