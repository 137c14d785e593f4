/** Fits the answer scorer to graded answers and measures it; beside the benchmarks because it reads what the core keeps to itself. */
@NullMarked
package dev.prepai.evaluation;

import org.jspecify.annotations.NullMarked;
