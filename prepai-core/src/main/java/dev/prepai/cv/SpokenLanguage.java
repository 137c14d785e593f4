package dev.prepai.cv;

import java.util.Optional;

/**
 * A language that the candidate speaks.
 *
 * @param name in English when it is known, otherwise as written
 * @param level as written, such as {@code C1} or {@code native}
 */
public record SpokenLanguage(String name, Optional<String> level) {}
