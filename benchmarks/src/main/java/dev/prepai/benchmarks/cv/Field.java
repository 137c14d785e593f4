package dev.prepai.benchmarks.cv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is scored, and when two values of it are the same. */
enum Field {
    NAME,
    EMAIL,
    PHONE {
        @Override
        boolean same(String truth, String found) {
            String one = truth.replaceAll("\\D", "");
            String other = found.replaceAll("\\D", "");
            int digits = Math.min(9, Math.min(one.length(), other.length()));
            return digits >= 7 && one.endsWith(other.substring(other.length() - digits));
        }
    },
    LOCATION,
    COMPANY,
    TITLE,
    JOB_DATES {
        @Override
        boolean same(String truth, String found) {
            return truth.equals(found);
        }
    },
    INSTITUTION,
    DEGREE {
        @Override
        boolean same(String truth, String found) {
            return super.same(withoutLinks(truth), withoutLinks(found));
        }

        private String withoutLinks(String degree) {
            return degree.replaceAll("\\b(?:in|of|en|em)\\b", " ");
        }
    },
    SKILLS {
        @Override
        boolean same(String truth, String found) {
            return fold(truth).equals(fold(found));
        }
    };

    private static final double ENOUGH = 0.9;

    /** Tells whether nine tenths of the words are shared. */
    boolean same(String truth, String found) {
        return tokenF1(truth, found) >= ENOUGH;
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }

    private static double tokenF1(String truth, String found) {
        List<String> one = Arrays.asList(fold(truth).split(" "));
        Map<String, Integer> left = new HashMap<>();
        one.forEach(word -> left.merge(word, 1, Integer::sum));
        String[] other = fold(found).split(" ");
        int shared = 0;
        for (String word : other) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / (one.size() + other.length);
    }
}
