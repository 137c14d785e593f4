package dev.prepai.sandbox;

import dev.prepai.code.Isolation;
import dev.prepai.code.Language;
import java.time.Duration;

/** Something that happened in a sandbox, for meters and logs of the host. Holds no candidate text. */
public sealed interface SandboxEvent {
    /**
     * A run was over.
     *
     * @param language the language of the program
     * @param ending how the last call ended: {@code returned}, {@code raised}, {@code didNotLoad}, {@code refused}, the name of a
     *     {@link dev.prepai.code.Limit}, {@code stopped} by the listener of the run, or {@code failed} for no fault of the candidate
     * @param queued how long the run waited for its turn and for a worker
     * @param elapsed how long the program ran
     */
    record RunEnded(Language language, String ending, Duration queued, Duration elapsed) implements SandboxEvent {}

    /**
     * A run was refused because too many were waiting, or its turn did not come in time.
     *
     * @param waiting how many were waiting
     */
    record RunRejected(int waiting) implements SandboxEvent {}

    /**
     * A worker takes requests.
     *
     * @param startup how long it took from the start of its process
     * @param isolation what it runs under
     */
    record WorkerStarted(Duration startup, Isolation isolation) implements SandboxEvent {}

    /**
     * A worker is gone.
     *
     * @param reason why
     */
    record WorkerStopped(Reason reason) implements SandboxEvent {}

    /** Why a worker is gone. */
    enum Reason {
        /** It was told to end a run and did not. */
        KILLED,
        /** It ended by itself, as it does when memory runs out or a built-in function cannot be interrupted. */
        DIED,
        /** It was worn out and has been replaced. */
        WORN,
        /** It has run a Java program, and is for one only. */
        USED,
        /** It could not be started. */
        NOT_STARTED,
        /** The sandbox was closed. */
        CLOSED
    }
}
