/** The CV of a candidate: the parser port, the port of readers of documents, and the built-in ones. */
@NullMarked
package dev.prepai.cv;

import org.jspecify.annotations.NullMarked;
