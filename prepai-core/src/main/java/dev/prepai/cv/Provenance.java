package dev.prepai.cv;

import java.util.List;
import java.util.Set;

/**
 * What speaks for a value of a CV.
 *
 * @param confidence that the value is right, from 0 to 1. For name, e-mail, phone, place, employers, titles, dates, institutions,
 *     degrees and skills it was checked on generated CVs ({@code benchmarks/results/cv.md}): at least this share was right, apart
 *     from the lowest steps, which had a handful of values. For all others it is an estimate.
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
