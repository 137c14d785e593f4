/** How much of a CV is found: precision, recall and F1 by field, on documents of known truth. */
@NullMarked
package dev.prepai.benchmarks.cv;

import org.jspecify.annotations.NullMarked;
