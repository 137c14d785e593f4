package dev.prepai.cv;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document says: visible lines, or a CV as data. Personal data: keep it out of logs.
 *
 * @param lines in reading order; empty if there is data
 * @param findings what was noticed on the way
 * @param data of a document that is, or has attached, Europass XML or JSON Resume; how long an ongoing job has lasted is counted
 *     anew by the parser
 */
public record DocumentText(List<Line> lines, Set<Finding> findings, Optional<Cv> data) {
    /** Copies the collections, without lines that have no text. */
    public DocumentText {
        lines = lines.stream().filter(line -> !line.text().isEmpty()).toList();
        findings = Set.copyOf(findings);
    }

    /** Creates the text of a document that is not data. */
    public DocumentText(List<Line> lines, Set<Finding> findings) {
        this(lines, findings, Optional.empty());
    }

    static DocumentText of(Cv data) {
        return new DocumentText(List.of(), Set.of(), Optional.of(data));
    }

    /** Returns the text with one more finding. */
    DocumentText with(Finding finding) {
        Set<Finding> more = EnumSet.of(finding);
        more.addAll(findings);
        return new DocumentText(lines, more, data);
    }
}
