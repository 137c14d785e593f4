package dev.prepai.interview;

import dev.prepai.analytics.InterviewStatus;
import dev.prepai.code.Language;
import dev.prepai.cv.Cv;
import dev.prepai.question.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A candidate who decides by the state of the interview alone, so that a resumed interview goes on as it would have. He uses every
 * call: takes a hint to the second question, fails once before he solves a problem, and sends a CV before the fourth question.
 */
final class Candidate {
    private static final Cv CV =
            new Cv(Optional.of("Ada"), Optional.empty(), Optional.empty(), List.of("kafka", "redis"));

    private Candidate() {}

    /** Makes one call that records one event; returns false when that has finished the interview. */
    static boolean act(Interview interview) {
        InterviewState state = interview.state();
        if (state.status() != InterviewStatus.OPEN) {
            return false;
        }
        if (state.pending().isPresent()) {
            respond(interview, state, state.pending().get());
        } else if (state.questions().size() == 3 && state.cv().isEmpty()) {
            interview.attachCv(CV);
        } else if (isFirstAttempt(state)) {
            interview.submit(Language.JAVASCRIPT, "function right(values) {\n  return values; // 2\n}\n");
        } else if (interview.ask().isEmpty()) {
            interview.finish();
            return false;
        }
        return true;
    }

    private static boolean isFirstAttempt(InterviewState state) {
        return state.latest().filter(latest -> latest.submissions().size() == 1).isPresent();
    }

    private static void respond(Interview interview, InterviewState state, Prompt prompt) {
        if (prompt.number() == 2
                && state.hints() == 0
                && !prompt.question().hints().isEmpty()) {
            interview.hint();
        } else if (prompt.question().kind() == Kind.CODING && prompt.probe().isEmpty()) {
            interview.submit(Language.PYTHON, "def f(values):\n    return None\n");
        } else {
            interview.answer(words(state, prompt));
        }
    }

    private static String words(InterviewState state, Prompt prompt) {
        if (prompt.number() == 5) {
            return "I don't know.";
        }
        String reference = prompt.question().reference();
        int third = reference.length() / 3;
        return prompt.probe().isPresent()
                ? "Number " + state.version() + ", on " + prompt.probe().get().keyPoint() + ": "
                        + reference.substring(third)
                : reference.substring(0, reference.lastIndexOf(' ', 2 * third) + 1) + "and so on.";
    }
}
