package dev.prepai.report;

import dev.prepai.practice.PracticePlan;
import java.util.function.Consumer;

/** A part of a report's page that rests on more than the interview, so that the host adds it: see {@link Report#toHtml(PageSection...)}. */
public final class PageSection {
    private final boolean practiceOnly;
    private final Consumer<Html> writer;

    PageSection(boolean practiceOnly, Consumer<Html> writer) {
        this.practiceOnly = practiceOnly;
        this.writer = writer;
    }

    /** Returns a section with what to practise next, for pages of practice. */
    public static PageSection of(PracticePlan plan) {
        return new PageSection(true, html -> PlanSection.write(html, plan));
    }

    void write(Html html, UsageContext usage) {
        if (practiceOnly && usage != UsageContext.PRACTICE) {
            throw new IllegalArgumentException("this section is for practice; leave it out of the page of a selection");
        }
        writer.accept(html);
    }
}
