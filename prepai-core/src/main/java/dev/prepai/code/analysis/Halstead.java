package dev.prepai.code.analysis;

/**
 * The counts of Halstead (Elements of Software Science, 1977). In Python only arithmetic, boolean, comparison and augmented
 * operators count, as in radon; in JavaScript and Java all tokens do.
 *
 * @param distinctOperators n1
 * @param distinctOperands n2
 * @param operators N1
 * @param operands N2
 */
public record Halstead(int distinctOperators, int distinctOperands, int operators, int operands) {
    /** Returns the volume in bits, {@code (N1 + N2) log2(n1 + n2)}; 0 for an empty source. */
    public double volume() {
        int vocabulary = distinctOperators + distinctOperands;
        return vocabulary == 0 ? 0 : (operators + operands) * (Math.log(vocabulary) / Math.log(2));
    }

    /** Returns the difficulty, {@code n1 / 2 * N2 / n2}; 0 without operands. */
    public double difficulty() {
        return distinctOperands == 0 ? 0 : distinctOperators / 2.0 * operands / distinctOperands;
    }

    /** Returns the effort, {@code difficulty * volume}. */
    public double effort() {
        return difficulty() * volume();
    }
}
