/** The scoring rubric: competencies, weights, scores, anchors, calibration and the recommendation rule, as pure arithmetic. */
@NullMarked
package dev.prepai.rubric;

import org.jspecify.annotations.NullMarked;
