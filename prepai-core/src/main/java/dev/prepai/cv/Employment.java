package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/**
 * One job.
 *
 * @param company as written
 * @param title as written
 * @param period when
 * @param location as written
 * @param highlights what was done, one sentence or bullet each
 */
public record Employment(
        Optional<String> company,
        Optional<String> title,
        Optional<Period> period,
        Optional<String> location,
        List<String> highlights) {
    /** Copies the highlights. */
    public Employment {
        highlights = List.copyOf(highlights);
    }
}
