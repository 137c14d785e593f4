/** The quickstart: a whole interview in a terminal, offline. */
@NullMarked
package dev.prepai.examples.quickstart;

import org.jspecify.annotations.NullMarked;
