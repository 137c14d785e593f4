package dev.prepai.code;

/**
 * The result of a group of tests.
 *
 * @param name of the group
 * @param points what it earns when it is passed
 * @param passed whether all of its tests were passed
 */
public record GroupResult(String name, int points, boolean passed) {
    /** Returns the points that were earned. */
    public int earned() {
        return passed ? points : 0;
    }
}
