/** Not part of the API: what several packages share. No public signature outside this package names a type of it. */
@NullMarked
package dev.prepai.internal;

import org.jspecify.annotations.NullMarked;
