package dev.prepai.llm;

import java.math.BigDecimal;

/**
 * Counts what calls of a model cost, and stops them before they cost more than the host allows. A call is admitted when its
 * estimate still fits, and then counts with what its provider reports, so the limit is passed by no more than an estimate was too
 * low. Safe for use by several threads; one budget may serve several models of the same prices.
 */
public final class Budget {
    private final long mostTokens;
    private final BigDecimal mostMoney;
    private final Prices prices;
    private long inputTokens;
    private long outputTokens;

    private Budget(long mostTokens, BigDecimal mostMoney, Prices prices) {
        if (mostTokens < 0 || mostMoney.signum() < 0) {
            throw new IllegalArgumentException(
                    "a budget must not be negative, was " + mostTokens + " tokens and " + mostMoney);
        }
        this.mostTokens = mostTokens;
        this.mostMoney = mostMoney;
        this.prices = prices;
    }

    /** Returns a budget that only counts. */
    public static Budget unlimited() {
        return ofTokens(Long.MAX_VALUE);
    }

    /** Returns a budget of that many tokens, sent and received together. */
    public static Budget ofTokens(long most) {
        return new Budget(most, BigDecimal.ZERO, new Prices(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Returns a budget of that much money at those prices. */
    public static Budget ofMoney(BigDecimal most, Prices prices) {
        return new Budget(Long.MAX_VALUE, most, prices);
    }

    /** Returns a budget that is spent when either the tokens or the money are. */
    public static Budget of(long mostTokens, BigDecimal mostMoney, Prices prices) {
        return new Budget(mostTokens, mostMoney, prices);
    }

    /** Returns how many tokens were used so far, including those set aside for calls under way. */
    public synchronized long tokens() {
        return inputTokens + outputTokens;
    }

    /** Returns how much money was spent so far, including what is set aside for calls under way; 0 without prices. */
    public synchronized BigDecimal money() {
        return prices.of(inputTokens, outputTokens);
    }

    /** Sets tokens aside, if they still fit. */
    synchronized boolean reserve(long input, long output) {
        long all = inputTokens + outputTokens + input + output;
        if (all > mostTokens
                || prices.of(inputTokens + input, outputTokens + output).compareTo(mostMoney) > 0) {
            return false;
        }
        add(input, output);
        return true;
    }

    /** Corrects by the difference between what was set aside and what was used. */
    synchronized void add(long input, long output) {
        inputTokens += input;
        outputTokens += output;
    }
}
