/** How the cost of a program grows with the size of its input, found from measurements. Pure functions. */
@NullMarked
package dev.prepai.code.growth;

import org.jspecify.annotations.NullMarked;
