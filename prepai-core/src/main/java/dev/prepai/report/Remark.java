package dev.prepai.report;

import java.util.Optional;

/**
 * A strength or an improvement.
 *
 * @param question the number of the question, from 1
 * @param text what was good or missing, for people; it contains no words of the candidate
 * @param quote the candidate's words that show it, verbatim from the transcript; empty when there is nothing to quote
 */
public record Remark(int question, String text, Optional<String> quote) {}
