/** The CV of a candidate: the parser port and the built-in reader for PDF and text. */
@NullMarked
package dev.prepai.cv;

import org.jspecify.annotations.NullMarked;
