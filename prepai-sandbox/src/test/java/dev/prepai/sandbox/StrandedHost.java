package dev.prepai.sandbox;

import dev.prepai.code.CodeRequest;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The main class of a host that is killed while candidate code loops; says when it does and in which process. */
final class StrandedHost {
    private StrandedHost() {}

    /** Runs until it is killed. */
    public static void main(String[] arguments) {
        ProcessSandbox sandbox = ProcessSandbox.builder()
                .cache(Path.of(arguments[0]))
                .acquireTimeout(Duration.ofMinutes(2))
                .build();
        CodeRequest honest = new CodeRequest(
                Language.JAVASCRIPT, "let solution = () => 1", "solution", List.of(List.of()), Limits.standard());
        CodeRequest loop =
                new CodeRequest(Language.JAVASCRIPT, "for (;;);", "solution", List.of(List.of()), Limits.standard());
        sandbox.run(honest);
        ProcessHandle.current().children().forEach(worker -> System.out.println(worker.pid()));
        System.out.println("looping");
        sandbox.run(loop);
    }
}
