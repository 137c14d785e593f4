/** Tests of the frames. */
@NullMarked
package dev.prepai.sandbox.wire;

import org.jspecify.annotations.NullMarked;
