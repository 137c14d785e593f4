package dev.prepai.interview;

import dev.prepai.evaluation.Fallback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An interviewer that says what a script tells it to, in pieces of seven characters, and keeps its cues. */
final class SpeakingInterviewer implements Interviewer {
    static final ModelWording WORDING =
            new ModelWording("scripted-1", "test-1", "00", 10, 5, List.of(), Optional.empty(), Optional.empty());

    private static final int PIECE = 7;

    private final List<Cue> cues = new ArrayList<>();
    private final Function<Cue, String> script;
    private final Optional<Fallback> failure;

    private SpeakingInterviewer(Function<Cue, String> script, Optional<Fallback> failure) {
        this.script = script;
        this.failure = failure;
    }

    static SpeakingInterviewer saying(String words) {
        return new SpeakingInterviewer(cue -> words, Optional.empty());
    }

    static SpeakingInterviewer by(Function<Cue, String> script) {
        return new SpeakingInterviewer(script, Optional.empty());
    }

    /** Says the words and then fails. */
    static SpeakingInterviewer failingAfter(String words, Fallback reason) {
        return new SpeakingInterviewer(cue -> words, Optional.of(reason));
    }

    List<Cue> cues() {
        return cues;
    }

    @Override
    public Speech begin(Cue cue, Listener listener) {
        cues.add(cue);
        String words = script.apply(cue);
        boolean wanted = true;
        for (int i = 0; i < words.length() && wanted; i += PIECE) {
            wanted = listener.onText(words.substring(i, Math.min(words.length(), i + PIECE)));
        }
        listener.onEnd(failure.map(WORDING::with).orElse(WORDING));
        return () -> {};
    }
}
