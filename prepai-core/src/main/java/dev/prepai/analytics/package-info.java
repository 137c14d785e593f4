/**
 * Aggregates, benchmarks, trends and histories over interview summaries, agreement of scores with people, and fairness: pure
 * functions.
 */
@NullMarked
package dev.prepai.analytics;

import org.jspecify.annotations.NullMarked;
