/**
 * Reads Python 3.12, ECMAScript 2024 and Java 25 from their text alone: nothing is run, no library is used, and the time is linear in the
 * length of the text, however hostile it is.
 */
@NullMarked
package dev.prepai.code.analysis;

import org.jspecify.annotations.NullMarked;
