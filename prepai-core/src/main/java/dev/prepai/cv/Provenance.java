package dev.prepai.cv;

import java.util.List;
import java.util.Set;

/**
 * What speaks for a value of a CV.
 *
 * @param confidence that the value is right, from 0 to 1; of generated CVs at least this share of such values is right
 * @param regions of the lines that it was read from, in reading order; never empty
 * @param warnings why it deserves a second look
 */
public record Provenance(double confidence, List<Region> regions, Set<Warning> warnings) {
    /** Copies the collections. */
    public Provenance {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, was " + confidence);
        }
        regions = List.copyOf(regions);
        warnings = Set.copyOf(warnings);
    }
}
