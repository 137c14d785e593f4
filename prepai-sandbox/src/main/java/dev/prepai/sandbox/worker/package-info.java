/**
 * The child JVM: one engine, a spare context per language, one run at a time. The only package that imports {@code org.graalvm};
 * the host never loads it.
 */
@NullMarked
package dev.prepai.sandbox.worker;

import org.jspecify.annotations.NullMarked;
