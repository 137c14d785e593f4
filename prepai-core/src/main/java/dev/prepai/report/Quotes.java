package dev.prepai.report;

import java.util.List;

/** Writes the words of candidates, set apart from the words of the page, each in its own direction. */
final class Quotes {
    private static final int QUOTED = 600;
    private static final int OPEN = 1_500;

    private Quotes() {}

    /** Writes a quotation, shortened when it is very long. */
    static void write(Html html, String quote) {
        html.put("blockquote", Shown.clipped(quote, QUOTED), "dir", "auto");
    }

    /** Writes a whole answer; a long one can be opened. */
    static void answer(Html html, String label, String answer) {
        if (answer.length() <= OPEN) {
            html.put("p.label", label);
            said(html, answer);
            return;
        }
        folded(html, label + " (" + answer.length() + " characters)", () -> said(html, answer));
    }

    /** Writes a text of an answer as it is. */
    static void said(Html html, String text) {
        html.put("blockquote.said", text, "dir", "auto");
    }

    /** Writes a part that is closed on a screen and open on paper. */
    static void folded(Html html, String summary, Runnable content) {
        html.in("details", () -> {
            html.put("summary", summary);
            content.run();
        });
    }

    /** Writes code as it is. */
    static void code(Html html, String source) {
        html.in("pre", List.of("tabindex", "0", "dir", "ltr"), () -> html.put("code", source));
    }
}
