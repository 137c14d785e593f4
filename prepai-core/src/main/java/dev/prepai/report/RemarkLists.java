package dev.prepai.report;

import java.util.List;

/** Strengths and improvements, each with the words that show it. */
final class RemarkLists {
    private final Html html;
    private final Report report;

    RemarkLists(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        html.in("div.remarks", () -> {
            list("strengths", "Strengths", report.strengths());
            list("improvements", "Improvements", report.improvements());
        });
    }

    private void list(String id, String title, List<Remark> remarks) {
        html.in("section." + id, List.of("aria-labelledby", id), () -> {
            html.put("h2#" + id, title);
            if (remarks.isEmpty()) {
                html.put("p.quiet", "None were found in the answers.");
            } else {
                html.in("ul", () -> remarks.forEach(this::remark));
            }
        });
    }

    private void remark(Remark remark) {
        html.in("li", () -> {
            html.in("p", () -> {
                html.write(remark.text() + " ");
                reference(remark.question());
            });
            remark.quote().ifPresent(quote -> Quotes.write(html, quote));
        });
    }

    private void reference(int number) {
        boolean asked = report.questions().stream().anyMatch(question -> question.number() == number);
        if (asked) {
            html.put("a.ref", "Question\u00A0" + number, "href", "#question-" + number);
        } else {
            html.put("span.ref", "Question\u00A0" + number);
        }
    }
}
