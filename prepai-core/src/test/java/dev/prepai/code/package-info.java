/** Tests, and contracts that adapters in other modules extend. */
@NullMarked
package dev.prepai.code;

import org.jspecify.annotations.NullMarked;
