package dev.prepai.report;

import dev.prepai.evaluation.KeyPointResult;
import dev.prepai.question.KeyPoint;
import dev.prepai.question.Question;
import java.util.List;
import java.util.Locale;

/** The key points of a question: made, partly made, missed or denied, with the words that show it. */
final class KeyPointList {
    private enum State {
        MADE,
        PARTLY,
        MISSED,
        DENIED;

        static State of(KeyPointResult result) {
            if (result.contradicted()) {
                return DENIED;
            }
            if (result.made()) {
                return MADE;
            }
            return result.credit() > 0 ? PARTLY : MISSED;
        }
    }

    private KeyPointList() {}

    static void write(Html html, Question question, List<KeyPointResult> results) {
        if (!results.isEmpty()) {
            html.put("h4", "Key points");
            html.in("ul.points", () -> results.forEach(result -> html.in("li", () -> point(html, question, result))));
        }
    }

    private static void point(Html html, Question question, KeyPointResult result) {
        State state = State.of(result);
        html.put("span.state." + state.name().toLowerCase(Locale.ROOT), Shown.title(state));
        html.in("div", () -> {
            html.in("p", () -> {
                html.write(
                        question.keyPoint(result.keyPoint()).map(KeyPoint::text).orElse(result.keyPoint()));
                if (!result.core()) {
                    html.put("span.extra", " adds depth");
                }
            });
            result.evidence().ifPresent(evidence -> Quotes.write(html, evidence.quote()));
        });
    }
}
