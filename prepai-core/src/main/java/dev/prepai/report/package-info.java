/** What comes out of an interview: the report, its JSON shape and its HTML page. */
@NullMarked
package dev.prepai.report;

import org.jspecify.annotations.NullMarked;
