/** Tests of the sandbox. */
@NullMarked
package dev.prepai.sandbox;

import org.jspecify.annotations.NullMarked;
