package dev.prepai.cv;

import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the lines of a document and finds the fields in them, by rules and perhaps with a second opinion. Immutable. */
final class StandardCvParser implements CvParser {
    private static final Logger LOG = LoggerFactory.getLogger(StandardCvParser.class);

    private final DocumentReader reader;
    private final Clock clock;
    private final Optional<CvOutliner> outliner;
    private final FieldReader rules;
    private final OutlineReader outlines;

    StandardCvParser(DocumentReader reader, String region, Clock clock, Optional<CvOutliner> outliner) {
        DateGrammar grammar = new DateGrammar();
        this.reader = reader;
        this.clock = clock;
        this.outliner = outliner;
        this.rules = new FieldReader(region, grammar);
        this.outlines = new OutlineReader(grammar);
    }

    @Override
    public CvResult parse(byte[] document) {
        try {
            DocumentText text = reader.read(document);
            if (text.data().isPresent()) {
                return new CvResult.Parsed(
                        text.data().get().countedOn(YearMonth.now(clock)), Map.of(), text.findings());
            }
            CvDraft draft = rules.read(text.lines(), Budget.ofFields());
            Set<Finding> findings = EnumSet.noneOf(Finding.class);
            findings.addAll(text.findings());
            if (outliner.isPresent()) {
                draft = withSecondOpinion(draft, text.lines(), outliner.get(), findings);
            }
            return Citations.result(draft, YearMonth.now(clock), findings);
        } catch (UnreadableException e) {
            LOG.debug("a document of {} bytes cannot be read: {}", document.length, e.reason());
            return new CvResult.Unreadable(e.reason());
        }
    }

    private CvDraft withSecondOpinion(CvDraft draft, List<Line> lines, CvOutliner second, Set<Finding> findings) {
        Parts parts = new Parts(lines);
        try {
            return Consensus.of(draft, outlines.read(second.outline(parts.texts()), parts));
        } catch (OutlineException e) {
            LOG.debug("there is no second opinion: {}", e.getMessage());
            findings.add(Finding.NO_OUTLINE);
            return draft;
        }
    }
}
