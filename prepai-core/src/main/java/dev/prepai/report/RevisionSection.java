package dev.prepai.report;

import dev.prepai.practice.Revision;
import dev.prepai.practice.Revision.Cause;
import dev.prepai.practice.Revision.Segment;
import dev.prepai.question.Question;
import java.util.List;

/** The own answer with what was struck and what was missing, and a model answer beside it. */
final class RevisionSection {
    private final Html html;

    private RevisionSection(Html html) {
        this.html = html;
    }

    /** Writes them, closed: whoever wants to answer again first need not see them. */
    static void write(Html html, QuestionReport report) {
        Question question = report.question();
        html.in("div.coaching", () -> {
            report.revision()
                    .filter(Revision::changesAnything)
                    .ifPresent(revision -> new RevisionSection(html).revision(revision));
            Quotes.folded(html, "A model answer", () -> Quotes.said(html, question.reference()));
        });
    }

    private void revision(Revision revision) {
        Quotes.folded(html, "Your answer, corrected", () -> {
            html.in("blockquote.said.revision", List.of("dir", "auto"), () -> segments(revision.segments()));
            html.put("p.quiet", legend(revision));
        });
    }

    private void segments(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (i > 0 && Revision.isApart(segments.get(i - 1), segments.get(i))) {
                html.write(" ");
            }
            segment(segments.get(i));
        }
    }

    private void segment(Segment segment) {
        if (segment instanceof Segment.Kept kept) {
            html.write(kept.text());
        } else if (segment instanceof Segment.Removed removed) {
            html.put("del", removed.text());
        } else if (segment instanceof Segment.Prompted prompted) {
            html.put("ins.prompt", prompted.text());
        } else {
            html.put("ins", segment.text());
        }
    }

    private static String legend(Revision revision) {
        boolean prompts = revision.segments().stream().anyMatch(Segment.Prompted.class::isInstance);
        boolean denied = revision.segments().stream()
                .anyMatch(segment -> segment instanceof Segment.Removed removed && removed.cause() == Cause.DENIED);
        return "Your words stay as they are. Underlined is what was missing; struck is what says nothing"
                + (denied ? " or is wrong" : "")
                + "."
                + (prompts ? " Only you can fill in what stands in brackets." : "");
    }
}
