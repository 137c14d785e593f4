/** Tests of the parsers that this module brings, through the reader of the core. */
@NullMarked
package dev.prepai.documents;

import org.jspecify.annotations.NullMarked;
