package dev.prepai.report;

import dev.prepai.practice.PracticePlan;
import java.util.function.BiConsumer;

/** A part of a report's page that rests on more than the interview, so that the host adds it: see {@link Report#toHtml(PageSection...)}. */
public final class PageSection {
    private final BiConsumer<Html, Report> writer;

    private PageSection(BiConsumer<Html, Report> writer) {
        this.writer = writer;
    }

    /** Returns a section with what to practise next, for pages of practice. */
    public static PageSection of(PracticePlan plan) {
        return new PageSection((html, report) -> {
            if (report.usage() != UsageContext.PRACTICE) {
                throw new IllegalArgumentException(
                        "this section is for practice; leave it out of the page of a selection");
            }
            PlanSection.write(html, plan);
        });
    }

    /** Returns a section with where the scores of the same interview stand among others. */
    public static PageSection of(PeerComparison comparison) {
        return new PageSection((html, report) -> {
            if (!comparison.interviewId().equals(report.interviewId())) {
                throw new IllegalArgumentException("the comparison is of interview " + comparison.interviewId()
                        + ", the report of " + report.interviewId() + "; call PrepAi.comparison with that id");
            }
            new PeerSection(html, comparison).write();
        });
    }

    void write(Html html, Report report) {
        writer.accept(html, report);
    }
}
