package dev.prepai.cv;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The visible text of a document. Personal data: keep it out of logs.
 *
 * @param lines in reading order
 * @param findings what was noticed on the way
 */
public record DocumentText(List<Line> lines, Set<Finding> findings) {
    /** Copies the collections. */
    public DocumentText {
        lines = List.copyOf(lines);
        findings = Set.copyOf(findings);
    }

    /** Returns the text with one more finding. */
    DocumentText with(Finding finding) {
        Set<Finding> more = EnumSet.of(finding);
        more.addAll(findings);
        return new DocumentText(lines, more);
    }
}
