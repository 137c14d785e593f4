/** Tests of the child JVM. */
@NullMarked
package dev.prepai.sandbox.worker;

import org.jspecify.annotations.NullMarked;
