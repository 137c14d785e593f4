/** Code answers: the runner port, judging on the host, verdicts and code metrics. */
@NullMarked
package dev.prepai.code;

import org.jspecify.annotations.NullMarked;
