package dev.prepai.interview;

import dev.prepai.evaluation.Fallback;
import dev.prepai.evaluation.IntelligenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn on its way from an {@link Interviewer} to the candidate: cut into sentences, checked, passed on. From the first sentence that
 * breaks a rule, or when no more words come, the engine goes on in its own words. The question itself is held back until it is
 * complete, so that it is never asked twice.
 */
final class SpokenTurn implements Speech, Interviewer.Listener {
    private static final Logger LOGGER = LoggerFactory.getLogger(SpokenTurn.class);
    private static final int LONGEST_SENTENCE = 600;
    private static final int MOST_HELD = 12;

    private final Cue cue;
    private final SpeechListener listener;
    private final BiConsumer<SpokenTurn, Words> end;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.SPEAKING);
    private final Guard guard;
    private final SpokenSentences sentences = new SpokenSentences();
    private final StringBuilder said = new StringBuilder();
    private final List<String> held = new ArrayList<>();
    private boolean byModel;
    private @Nullable Lapse lapse;
    private volatile @Nullable Speech source;

    private enum Phase {
        SPEAKING,
        ENDED,
        CANCELLED
    }

    /** What was said, to be recorded. */
    record Words(Act act, String text, IntelligenceLevel level, Optional<ModelWording> wording) {}

    /**
     * Creates a turn.
     *
     * @param end is told once, when the turn is complete, on the thread of the interviewer
     */
    SpokenTurn(Cue cue, SpeechListener listener, BiConsumer<SpokenTurn, Words> end) {
        this.cue = cue;
        this.listener = listener;
        this.end = end;
        this.guard = new Guard(cue);
    }

    /** Says it in the engine's words. */
    void begin() {
        finish(Optional.empty());
    }

    /** Says it in the words of the interviewer. */
    void begin(Interviewer interviewer) {
        try {
            Speech begun = interviewer.begin(cue, this);
            source = begun;
            if (phase.get() == Phase.CANCELLED) {
                begun.cancel(); // it was stopped before there was something to stop
            }
        } catch (RuntimeException e) {
            LOGGER.warn("the interviewer failed: {}", e.getClass().getName());
            onEnd(ModelWording.failed(Fallback.UNAVAILABLE));
        }
    }

    @Override
    public void cancel() {
        boolean stopped = phase.compareAndSet(Phase.SPEAKING, Phase.CANCELLED);
        Speech running = source;
        if (stopped && running != null) {
            running.cancel();
        }
    }

    @Override
    public synchronized boolean onText(String piece) {
        if (isSpeaking() && lapse == null) {
            sentences.add(piece).forEach(this::take);
            if (lapse == null && sentences.open() > LONGEST_SENTENCE) {
                lapse = Lapse.TOO_LONG;
            }
        }
        return isSpeaking() && lapse == null;
    }

    @Override
    public synchronized void onEnd(ModelWording wording) {
        if (!isSpeaking()) {
            return;
        }
        if (wording.fallback().isEmpty()) {
            sentences.end().forEach(this::take);
        }
        finish(Optional.of(judged(wording).with(guard.consulted())));
    }

    private boolean isSpeaking() {
        return phase.get() == Phase.SPEAKING;
    }

    private ModelWording judged(ModelWording wording) {
        if (wording.fallback().isEmpty()
                && lapse == null
                && cue.free()
                && !cue.words().isEmpty()) {
            lapse = guard.question(held).orElse(null);
        }
        if (lapse != null) {
            return wording.with(lapse);
        }
        if (wording.fallback().isPresent()) {
            return wording;
        }
        return said.length() == 0 && held.isEmpty() ? wording.with(Fallback.EMPTY) : wording;
    }

    private void take(String sentence) {
        if (lapse != null || !isSpeaking()) {
            return;
        }
        boolean asking = cue.free() && !cue.words().isEmpty() && (!held.isEmpty() || guard.beginsQuestion(sentence));
        if (asking) {
            held.add(sentence);
            lapse = held.size() > MOST_HELD ? Lapse.TOO_LONG : null;
            return;
        }
        lapse = guard.sentence(sentence).orElse(null);
        if (lapse == null) {
            byModel = true;
            pass(said.length() == 0 ? sentence : " " + sentence);
        }
    }

    /** Adds what is still missing and ends the turn; of several calls, and of a cancellation, the first counts. */
    private void finish(Optional<ModelWording> wording) {
        boolean complete = wording.filter(each -> each.fallback().isEmpty()).isPresent();
        if (complete && !held.isEmpty()) {
            byModel = true;
            held.forEach(sentence -> pass(said.length() == 0 ? sentence : " " + sentence));
        } else if (said.length() == 0) {
            pass(EngineWording.text(cue));
        } else if (!cue.words().isEmpty()) {
            pass(EngineWording.join("", cue.words()));
        }
        if (phase.compareAndSet(Phase.SPEAKING, Phase.ENDED)) {
            IntelligenceLevel level = byModel ? IntelligenceLevel.LLM : IntelligenceLevel.RULES;
            end.accept(this, new Words(cue.act(), said.toString(), level, wording));
        }
    }

    private void pass(String piece) {
        if (!isSpeaking()) {
            return;
        }
        said.append(piece);
        try {
            listener.onText(piece);
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    /** Tells the host how it ended. */
    void complete(InterviewEvent.Said event) {
        try {
            listener.onComplete(event);
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    /** Tells the host that it could not be stored. */
    void fail(RuntimeException failure) {
        try {
            listener.onFailed(failure);
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    private static void warn(RuntimeException e) {
        LOGGER.warn("a listener of a speech failed: {}", e.getClass().getName());
    }
}
