package dev.prepai.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hears a speech to its end. */
public final class Heard implements SpeechListener {
    private final List<String> pieces = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Optional<InterviewEvent.Said> said = Optional.empty();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    @Override
    public synchronized void onText(String piece) {
        pieces.add(piece);
    }

    @Override
    public void onComplete(InterviewEvent.Said event) {
        said = Optional.of(event);
        end.countDown();
    }

    @Override
    public void onFailed(RuntimeException e) {
        failure = Optional.of(e);
        end.countDown();
    }

    /** Returns every piece so far, joined. */
    public synchronized String text() {
        return String.join("", pieces);
    }

    /** Waits for the end and returns what was recorded. */
    public InterviewEvent.Said said() {
        try {
            if (!end.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the speech does not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return said.orElseThrow(() -> new AssertionError("the speech was not recorded", failure.orElse(null)));
    }

    /** Returns why it could not be stored. */
    public Optional<RuntimeException> failure() {
        return failure;
    }

    /** Tells whether it has come to an end. */
    public boolean ended() {
        return end.getCount() == 0;
    }
}
