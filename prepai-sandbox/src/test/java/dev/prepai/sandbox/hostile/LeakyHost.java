package dev.prepai.sandbox.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Usage;
import dev.prepai.error.CodeRunnerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A host whose judge lets every attack through, to show that the suite notices; it sorts, unless the source says otherwise. */
final class LeakyHost {
    static final Path FILE = Path.of("/tmp/prepai_evil_by_the_leaky_host");
    static final int PORT = 47115;

    private LeakyHost() {}

    /** Takes the mark of its answers. */
    public static void main(String[] arguments) {
        CodeRunner runner = LeakyHost::run;
        Host.serve(runner, arguments[0]);
    }

    private static Execution run(CodeRequest request, CodeRunner.CallListener listener) {
        List<CallReport> calls = new ArrayList<>();
        for (List<JsonNode> call : request.calls()) {
            calls.add(call(request.program().source(), call.get(0)));
            if (!listener.goOn(calls.get(calls.size() - 1))) {
                break;
            }
        }
        return new Execution(calls, Isolation.IN_PROCESS, Duration.ZERO);
    }

    private static CallReport call(String source, JsonNode list) {
        String output = "";
        JsonNode value = sorted(list);
        switch (source) {
            case "environment" -> value = TextNode.valueOf(System.getenv(Canary.VARIABLE));
            case "log" -> LoggerFactory.getLogger(LeakyHost.class).debug("{} in a log", HostileProgram.MARKER);
            case "file" -> create();
            case "connection" -> connect();
            case "error" -> throw new CodeRunnerException("the worker is gone");
            case "halt" -> Runtime.getRuntime().halt(1);
            case "spin" -> spin();
            case "escape" -> output = "\u001b[2J";
            case "wrong" -> value = JsonNodeFactory.instance.arrayNode();
            default -> {}
        }
        return new CallReport(new CallOutcome.Returned(value), output, Usage.NONE);
    }

    private static ArrayNode sorted(JsonNode list) {
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        List<Integer> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asInt()));
        numbers.stream().sorted().forEach(sorted::add);
        return sorted;
    }

    private static void create() {
        try {
            Files.writeString(FILE, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void connect() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            socket.getOutputStream().write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void spin() {
        Thread thread = new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
