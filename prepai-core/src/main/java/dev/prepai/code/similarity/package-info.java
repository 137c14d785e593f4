/**
 * Tells how alike submissions to the same coding problem are, as a hint to a person and never a verdict: two people who solve a small
 * problem well often write nearly the same.
 */
@NullMarked
package dev.prepai.code.similarity;

import org.jspecify.annotations.NullMarked;
