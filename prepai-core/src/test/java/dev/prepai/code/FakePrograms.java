package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Runs Java functions in place of programs, as a runner would: it tells the listener of each call, stops when that has seen enough,
 * and ends with a call that exceeded a limit or did not load.
 */
final class FakePrograms implements CodeRunner {
    static final Usage USAGE = new Usage(Duration.ofMillis(3), Duration.ofMillis(2), 1_000, 50);
    static final Duration ELAPSED = Duration.ofMillis(40);

    private final Map<String, Function<List<JsonNode>, CallOutcome>> programs = new HashMap<>();
    private final Map<String, Usage> usages = new HashMap<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final List<CodeRequest> requests = new ArrayList<>();
    private Isolation isolation = Isolation.PROCESS;
    private Duration elapsed = ELAPSED;

    /** Says what the program of that source does. */
    FakePrograms with(String source, Function<List<JsonNode>, CallOutcome> program) {
        programs.put(source, program);
        return this;
    }

    /** Says what each call of that source costs. */
    FakePrograms costing(String source, Usage usage) {
        usages.put(source, usage);
        return this;
    }

    /** Makes the next run fail, before those that were asked to fail later. */
    FakePrograms failing(RuntimeException failure) {
        failures.add(failure);
        return this;
    }

    FakePrograms isolatedBy(Isolation level) {
        isolation = level;
        return this;
    }

    FakePrograms taking(Duration duration) {
        elapsed = duration;
        return this;
    }

    List<CodeRequest> requests() {
        return requests;
    }

    /** Returns the requests for that source. */
    List<CodeRequest> requests(String source) {
        return requests.stream()
                .filter(request -> request.program().source().equals(source))
                .toList();
    }

    @Override
    public Execution run(CodeRequest request, CallListener listener) {
        requests.add(request);
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        String source = request.program().source();
        List<CallReport> reports = new ArrayList<>();
        for (List<JsonNode> arguments : request.calls()) {
            CallOutcome outcome =
                    Objects.requireNonNull(programs.get(source), source).apply(arguments);
            Usage usage = usages.getOrDefault(source, USAGE);
            CallReport report = new CallReport(outcome, "printed " + arguments, usage);
            reports.add(report);
            if (!listener.goOn(report)
                    || outcome instanceof CallOutcome.Exceeded
                    || outcome instanceof CallOutcome.DidNotLoad) {
                break;
            }
        }
        return new Execution(reports, isolation, elapsed);
    }

    static CallOutcome returned(int value) {
        return new CallOutcome.Returned(IntNode.valueOf(value));
    }

    /** Doubles its argument, as {@link TestProblems#doubling} wants it. */
    static CallOutcome doubled(List<JsonNode> arguments) {
        return returned(2 * arguments.get(0).asInt());
    }
}
