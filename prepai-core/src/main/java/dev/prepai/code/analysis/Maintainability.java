package dev.prepai.code.analysis;

/** The maintainability index (Oman and Hagemeister 1992; scaled to 0 to 100 and with comments, as radon computes it). */
public final class Maintainability {
    private Maintainability() {}

    /**
     * Returns the index, 100 for a source without lines or operators:
     * {@code 100/171 * (171 - 5.2 ln V - 0.23 G - 16.2 ln L + 50 sin(sqrt(2.46 rad(C))))}, cut off at 0 and 100.
     *
     * @param volume V, Halstead's volume
     * @param cyclomatic G, the cyclomatic complexity of the whole source
     * @param lines L, the lines of code; in Python the logical ones, as in radon
     * @param commentPercent C, comments and documentation by 100 lines of code
     */
    public static double index(double volume, int cyclomatic, int lines, double commentPercent) {
        if (volume <= 0 || lines <= 0) {
            return 100;
        }
        double comments = Math.sin(Math.sqrt(2.46 * Math.toRadians(commentPercent)));
        double index = 171 - 5.2 * Math.log(volume) - 0.23 * cyclomatic - 16.2 * Math.log(lines) + 50 * comments;
        return Math.min(100, Math.max(0, index * 100 / 171));
    }
}
