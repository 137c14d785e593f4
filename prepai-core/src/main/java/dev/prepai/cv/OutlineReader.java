package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/** Cuts the values that an outline points at from the document. */
final class OutlineReader {
    private static final int MOST = 200;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_HIGHLIGHT = 4_000;

    private final DateGrammar grammar;

    OutlineReader(DateGrammar grammar) {
        this.grammar = grammar;
    }

    CvDraft read(CvOutline outline, Parts parts) {
        return new CvDraft(
                value(outline.name(), parts),
                value(outline.headline(), parts),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                value(outline.location(), parts),
                outline.work().stream().limit(MOST).map(job -> job(job, parts)).toList(),
                outline.education().stream()
                        .limit(MOST)
                        .map(study -> study(study, parts))
                        .toList(),
                values(outline.skills(), parts, LONGEST_VALUE),
                values(outline.certificates(), parts, LONGEST_VALUE),
                List.of(),
                values(outline.projects(), parts, LONGEST_VALUE));
    }

    private Job job(CvOutline.Job job, Parts parts) {
        return new Job(
                value(job.company(), parts),
                value(job.title(), parts),
                period(job.dates(), parts),
                value(job.location(), parts),
                values(job.highlights(), parts, LONGEST_HIGHLIGHT));
    }

    private Study study(CvOutline.Study study, Parts parts) {
        return new Study(
                value(study.institution(), parts),
                value(study.degree(), parts),
                value(study.area(), parts),
                period(study.dates(), parts));
    }

    private Optional<Sourced<Period>> period(Optional<CvOutline.Range> range, Parts parts) {
        return value(range, parts)
                .flatMap(text -> grammar.find(text.value()).stream()
                        .findFirst()
                        .map(found -> new Sourced<>(found.period(), text.confidence(), text.lines(), text.warnings())));
    }

    private static Optional<Sourced<String>> value(Optional<CvOutline.Range> range, Parts parts) {
        return range.flatMap(parts::cut).filter(text -> text.value().length() <= LONGEST_VALUE);
    }

    private static List<Sourced<String>> values(List<CvOutline.Range> ranges, Parts parts, int longest) {
        return ranges.stream()
                .limit(MOST)
                .flatMap(range -> parts.cut(range).stream())
                .filter(text -> text.value().length() <= longest)
                .toList();
    }
}
