/** Aggregates, benchmarks, trends and histories: pure functions over interview summaries. */
@NullMarked
package dev.prepai.analytics;

import org.jspecify.annotations.NullMarked;
