package dev.prepai.interview;

import dev.prepai.knowledge.Findings;
import dev.prepai.report.Speaker;
import dev.prepai.report.Turn;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link Interviewer} is to say next.
 *
 * @param act what the turn does
 * @param words what must be said: the question, the follow-up or the hint in the engine's words; empty for a reply and a closing
 * @param free whether it may put the words in its own; otherwise it says only what leads to them, and the engine adds them
 * @param state where the interview stands; what the candidate said, wrote or sent is untrusted
 * @param tools what it may use meanwhile
 * @param background what a reply can rest on beside the question; of strangers, so data for a model
 */
public record Cue(
        Act act, String words, boolean free, InterviewState state, InterviewTools tools, Findings background) {
    /** Creates a cue without background. */
    public Cue(Act act, String words, boolean free, InterviewState state, InterviewTools tools) {
        this(act, words, free, state, tools, Findings.NONE);
    }

    /** Returns the question that is open; empty for a closing. */
    public Optional<Prompt> prompt() {
        return state.pending();
    }

    Cue with(Findings found) {
        return new Cue(act, words, free, state, tools, found);
    }

    /** Tells whether nothing was said before. */
    public boolean opens() {
        return act == Act.QUESTION && state.questions().size() == 1;
    }

    /** Returns what the candidate said last; empty before the first answer. Untrusted. */
    public Optional<String> heard() {
        List<Turn> turns = state.transcript();
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).speaker() == Speaker.CANDIDATE) {
                return Optional.of(turns.get(i).text());
            }
        }
        return Optional.empty();
    }
}
