/** A suite of hostile and honest programs, with a check of the host after each. */
@NullMarked
package dev.prepai.sandbox.hostile;

import org.jspecify.annotations.NullMarked;
