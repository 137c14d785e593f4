/** How good an answer was: the evaluator port and the built-in offline evaluator (level 1). */
@NullMarked
package dev.prepai.evaluation;

import org.jspecify.annotations.NullMarked;
