/** The one door to PrepAI. */
@NullMarked
package dev.prepai;

import org.jspecify.annotations.NullMarked;
