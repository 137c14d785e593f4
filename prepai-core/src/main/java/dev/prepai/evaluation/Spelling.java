package dev.prepai.evaluation;

/** Compares words by their letters. */
final class Spelling {
    private static final int SHORTEST = 6;
    private static final double ALIKE = 0.5;

    private Spelling() {}

    /** Tells whether two stems of at least six letters differ by one insertion, deletion, replacement or swap, or by an ending. */
    static boolean isClose(String first, String second) {
        if (Math.min(first.length(), second.length()) < SHORTEST || Math.abs(first.length() - second.length()) > 3) {
            return false;
        }
        int prefix = 0;
        int shorter = Math.min(first.length(), second.length());
        while (prefix < shorter && first.charAt(prefix) == second.charAt(prefix)) {
            prefix++;
        }
        if (prefix == shorter) {
            return true;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && first.charAt(first.length() - 1 - suffix) == second.charAt(second.length() - 1 - suffix)) {
            suffix++;
        }
        int rest = first.length() - prefix - suffix;
        int otherRest = second.length() - prefix - suffix;
        boolean swap = rest == 2
                && otherRest == 2
                && first.charAt(prefix) == second.charAt(prefix + 1)
                && first.charAt(prefix + 1) == second.charAt(prefix);
        return Math.max(rest, otherRest) <= 1 || swap;
    }

    /**
     * Returns how alike two words are that share a beginning, 0 to 1: the square of the share of letter pairs, ends included, that both have
     * (Dice 1945); 0 for words of which less than half is alike.
     */
    static double likeness(String first, String second) {
        boolean[] used = new boolean[second.length() + 1];
        int common = 0;
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                if (!used[j] && at(first, i - 1) == at(second, j - 1) && at(first, i) == at(second, j)) {
                    used[j] = true;
                    common++;
                    break;
                }
            }
        }
        double share = 2.0 * common / (first.length() + second.length() + 2);
        return share > ALIKE ? share * share : 0;
    }

    private static char at(String word, int index) {
        return index < 0 || index == word.length() ? ' ' : word.charAt(index);
    }
}
