package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for expected values that are written out in a source. Values that any program may contain do not count: short ones, and
 * those in a reference solution.
 */
final class Literals {
    private static final int TELLING = 3;
    private static final int LONGEST_NEEDLE = 64;
    /** One value may be there by chance. */
    private static final int ENOUGH = 2;

    private final CodingProblem problem;

    Literals(CodingProblem problem) {
        this.problem = problem;
    }

    /** Returns the numbers of the tests whose values stand in the source; none when there are too few to tell anything. */
    List<Integer> testsIn(String source) {
        String compact = compact(source);
        List<String> references =
                problem.references().values().stream().map(Literals::compact).toList();
        List<TestCase> tests = problem.tests();
        Set<String> found = new HashSet<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            String value = needle(tests.get(i).expected());
            if (isTelling(value)
                    && contains(compact, value)
                    && references.stream().noneMatch(reference -> contains(reference, value))) {
                found.add(value);
                numbers.add(i + 1);
            }
        }
        return found.size() < ENOUGH ? List.of() : numbers;
    }

    private static String needle(JsonNode expected) {
        String value = compact(expected.toString());
        return value.substring(0, Math.min(value.length(), LONGEST_NEEDLE));
    }

    /** Returns the text as both languages and JSON could have it: blanks only between words, one kind of quote. */
    private static String compact(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll(" (?![\\w.])|(?<![\\w.]) ", "")
                .replace('\'', '"')
                .replace('`', '"')
                .replace("True", "true")
                .replace("False", "false")
                .replace("None", "null");
    }

    private static boolean isTelling(String value) {
        return value.chars().filter(Character::isLetterOrDigit).count() >= TELLING
                && !Set.of("true", "false", "null").contains(value);
    }

    /** Tells whether the value is there, and not as a part of a longer word or number. */
    private static boolean contains(String text, String value) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            if (isBorder(text, at - 1, value.charAt(0))
                    && isBorder(text, at + value.length(), value.charAt(value.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBorder(String text, int outside, char inside) {
        return outside < 0 || outside >= text.length() || !isOfWord(inside) || !isOfWord(text.charAt(outside));
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '_';
    }
}
