package dev.prepai.code;

/**
 * One call of a run.
 *
 * @param outcome how it ended
 * @param output what the call printed on both streams, bounded; candidate text
 * @param usage what it cost; zero where it is not known, as for a call that a limit ended
 */
public record CallReport(CallOutcome outcome, String output, Usage usage) {}
