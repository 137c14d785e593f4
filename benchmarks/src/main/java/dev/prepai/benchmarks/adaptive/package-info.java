/** Simulated persons answer simulated items: how well an adaptive interview knows them after how many questions. */
@NullMarked
package dev.prepai.benchmarks.adaptive;

import org.jspecify.annotations.NullMarked;
