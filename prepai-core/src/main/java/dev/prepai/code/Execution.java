package dev.prepai.code;

import java.time.Duration;
import java.util.List;

/**
 * What a {@link CodeRunner} saw.
 *
 * @param outcomes one outcome per call made, in order; shorter than the request when a limit or a failure to load ended the run,
 *     and then the last outcome says why
 * @param isolation what stood between the code and the host, for people, such as {@code "process"}
 * @param elapsed wall time of the whole run
 */
public record Execution(List<CallOutcome> outcomes, String isolation, Duration elapsed) {
    /** Copies the outcomes. */
    public Execution {
        outcomes = List.copyOf(outcomes);
    }
}
