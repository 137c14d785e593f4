/** Everything the SDK throws on purpose: one unchecked root and a few branches. */
@NullMarked
package dev.prepai.error;

import org.jspecify.annotations.NullMarked;
