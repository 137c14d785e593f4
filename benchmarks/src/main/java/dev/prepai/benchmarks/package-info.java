/** Benchmarks of the SDK. */
@NullMarked
package dev.prepai.benchmarks;

import org.jspecify.annotations.NullMarked;
