package dev.prepai.sandbox.worker;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as JSON. */
final class Numbers {
    /** As many as Python itself turns into text; keeps the cost of reading a number on the host small. */
    private static final int MOST_DIGITS = 4_300;

    private static final int MOST_BITS = (int) (MOST_DIGITS / Math.log10(2));

    private Numbers() {}

    static String json(double number) {
        if (!Double.isFinite(number)) {
            throw new NotJsonException(Double.toString(number));
        }
        return Double.toString(number);
    }

    static String json(BigInteger number) {
        if (number.bitLength() > MOST_BITS) {
            throw new TooLargeException();
        }
        return number.toString();
    }

    static String json(BigDecimal number) {
        if (number.precision() > MOST_DIGITS) {
            throw new TooLargeException();
        }
        return number.toString();
    }
}
