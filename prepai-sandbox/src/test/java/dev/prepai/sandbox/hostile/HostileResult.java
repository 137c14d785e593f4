package dev.prepai.sandbox.hostile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the suite saw of one program.
 *
 * @param program which
 * @param verdict the short form, the last one of a program that is repeated
 * @param millis wall time of the last run
 * @param isolation what stood between the code and the host; empty when nothing ran
 * @param idle how long after the verdict the workers were idle, where each program is watched; the settling time when earlier
 * @param findings what was wrong, each with the condition that it breaks; empty when all is well
 */
public record HostileResult(
        HostileProgram program, String verdict, long millis, String isolation, Duration idle, List<String> findings) {
    /** Copies the findings. */
    public HostileResult {
        findings = List.copyOf(findings);
    }

    HostileResult plus(List<String> more) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(more);
        return new HostileResult(program, verdict, millis, isolation, idle, all);
    }

    HostileResult idleAfter(Duration time) {
        return new HostileResult(program, verdict, millis, isolation, time, findings);
    }
}
