package dev.prepai.sandbox.hostile;

import dev.prepai.sandbox.ProcessSandbox;
import java.time.Duration;

/** The main class of a host with a {@link ProcessSandbox}. */
final class SandboxHost {
    private SandboxHost() {}

    /** Takes the mark of its answers, the number of workers, and their heap in MiB. */
    public static void main(String[] arguments) {
        try (ProcessSandbox sandbox = ProcessSandbox.builder()
                .workers(Integer.parseInt(arguments[1]))
                .heapBytes(Long.parseLong(arguments[2]) << 20)
                .acquireTimeout(Duration.ofMinutes(2))
                .build()) {
            sandbox.warmUp(Duration.ofMinutes(10));
            Host.serve(sandbox, arguments[0]);
        }
    }
}
