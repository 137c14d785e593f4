/** The engine: an interview is its event log, and its state is a fold over it. */
@NullMarked
package dev.prepai.interview;

import org.jspecify.annotations.NullMarked;
