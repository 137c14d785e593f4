/**
 * Runs candidate code in child JVMs. {@link dev.prepai.sandbox.ProcessSandbox} is the door; nothing in this package loads a
 * GraalVM class, so the host's JVM stays without a guest language.
 */
@NullMarked
package dev.prepai.sandbox;

import org.jspecify.annotations.NullMarked;
