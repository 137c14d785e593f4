package dev.prepai.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes and reads the numbers of a fitted model, with five significant digits. */
final class Decimals {
    private static final MathContext PRECISION = new MathContext(5);

    private Decimals() {}

    static String of(double value) {
        return new BigDecimal(value).round(PRECISION).stripTrailingZeros().toString();
    }

    static String of(double[] values) {
        return Arrays.stream(values).mapToObj(Decimals::of).collect(Collectors.joining(" "));
    }

    static double[] parse(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
