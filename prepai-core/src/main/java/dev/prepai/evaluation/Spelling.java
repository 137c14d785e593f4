package dev.prepai.evaluation;

/** Tells typing errors from other words. */
final class Spelling {
    private static final int SHORTEST = 6;

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
}
