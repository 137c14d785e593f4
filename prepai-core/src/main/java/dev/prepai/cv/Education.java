package dev.prepai.cv;

import java.util.Optional;

/**
 * One education.
 *
 * @param institution as written
 * @param degree as written, such as {@code B.Sc.}
 * @param area what was studied, as written
 * @param period when, or only its end
 */
public record Education(
        Optional<String> institution, Optional<String> degree, Optional<String> area, Optional<Period> period) {}
