package dev.prepai.sandbox;

import dev.prepai.code.CodeRequest;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Language;
import dev.prepai.code.Limits;
import dev.prepai.code.Program;
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
                .spares(0)
                .build();
        sandbox.run(request("let solution = () => 1"));
        ProcessHandle.current().children().forEach(worker -> System.out.println(worker.pid()));
        System.out.println("looping");
        sandbox.run(request("for (;;);"));
    }

    private static CodeRequest request(String source) {
        Program program = new Program(Language.JAVASCRIPT, source, new EntryPoint.Function("solution"));
        return new CodeRequest(program, List.of(List.of()), Limits.standard());
    }
}
