package dev.prepai.code;

import java.time.Duration;
import java.util.List;

/**
 * What a {@link CodeRunner} saw.
 *
 * @param calls one report per call made, in order; shorter than the request when the listener, a limit or a failure to load
 *     ended the run; the last report says why, unless it was the listener
 * @param isolation what stood between the code and the host
 * @param elapsed wall time of the whole run
 */
public record Execution(List<CallReport> calls, Isolation isolation, Duration elapsed) {
    /** Copies the reports. */
    public Execution {
        calls = List.copyOf(calls);
    }

    /** Returns how the calls ended, in order. */
    public List<CallOutcome> outcomes() {
        return calls.stream().map(CallReport::outcome).toList();
    }
}
