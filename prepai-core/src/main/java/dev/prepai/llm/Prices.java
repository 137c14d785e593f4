package dev.prepai.llm;

import java.math.BigDecimal;

/**
 * What a model costs, in a currency of the host.
 *
 * @param input per million tokens sent, not negative
 * @param output per million tokens that come back, not negative
 */
public record Prices(BigDecimal input, BigDecimal output) {
    /** Checks the signs. */
    public Prices {
        if (input.signum() < 0 || output.signum() < 0) {
            throw new IllegalArgumentException("prices must not be negative, were " + input + " and " + output);
        }
    }

    /** Returns prices per million tokens written as decimals, such as {@code perMillion("0.15", "0.60")}. */
    public static Prices perMillion(String input, String output) {
        return new Prices(new BigDecimal(input), new BigDecimal(output));
    }

    /** Returns the cost of that many tokens, exactly. */
    BigDecimal of(long inputTokens, long outputTokens) {
        return input.multiply(BigDecimal.valueOf(inputTokens))
                .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(6);
    }
}
