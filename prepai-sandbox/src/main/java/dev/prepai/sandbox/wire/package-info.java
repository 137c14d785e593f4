/**
 * What host and worker say to each other over the worker's standard streams. Internal: public only because both sides use it.
 * The host trusts no length and no value that it reads here.
 */
@NullMarked
package dev.prepai.sandbox.wire;

import org.jspecify.annotations.NullMarked;
