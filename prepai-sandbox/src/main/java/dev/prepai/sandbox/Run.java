package dev.prepai.sandbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.prepai.code.CallOutcome;
import dev.prepai.code.CallReport;
import dev.prepai.code.CodeRequest;
import dev.prepai.code.CodeRunner.CallListener;
import dev.prepai.code.EntryPoint;
import dev.prepai.code.Execution;
import dev.prepai.code.Isolation;
import dev.prepai.code.Limit;
import dev.prepai.code.Usage;
import dev.prepai.error.CodeRunnerException;
import dev.prepai.sandbox.wire.Order;
import dev.prepai.sandbox.wire.ProtocolException;
import dev.prepai.sandbox.wire.Reply;
import dev.prepai.sandbox.wire.Request;
import dev.prepai.sandbox.wire.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

/** One request on one worker: collects the outcomes, keeps the time, and kills the worker when a deadline has passed. */
final class Run {
    /** The worker makes the context of the next run after each run, so there is seldom anything to wait for. */
    private static final Duration HANDOVER = Duration.ofSeconds(20);

    private static final Duration WORTH_WAITING = Duration.ofMillis(20);
    private static final int LONGEST_MESSAGE = 8 << 10;
    private static final long FRAME_OVERHEAD = 64 << 10;
    private static final int OUT_OF_MEMORY = 3; // -XX:+ExitOnOutOfMemoryError
    private static final int KILLED_BY_SYSTEM = 128 + 9;

    /** Limits above those of the worker, for a worker that does not keep its own. */
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(128)
                            .maxNumberLength(5_000)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Link worker;
    private final CodeRequest request;
    private final CallListener listener;
    private final int frameLimit;
    private final List<CallReport> calls = new ArrayList<>();
    private long started;
    private Duration starved = Duration.ZERO;

    Run(Link worker, CodeRequest request, CallListener listener) {
        this.worker = worker;
        this.request = request;
        this.listener = listener;
        long perFrame = FRAME_OVERHEAD
                + request.limits().resultBytes()
                + 3L * request.limits().outputBytes(); // a broken byte becomes a replacement character of three
        this.frameLimit = (int) Math.min(perFrame, Integer.MAX_VALUE);
    }

    /** Returns what becomes of a request whose source is too large to run; empty for all others. */
    static Optional<Execution> refusal(CodeRequest request, Isolation isolation) {
        int size = request.program().source().getBytes(StandardCharsets.UTF_8).length;
        int most = request.limits().sourceBytes();
        if (size <= most) {
            return Optional.empty();
        }
        CallOutcome outcome = new CallOutcome.DidNotLoad(
                "the source has " + size + " bytes, at most " + most + " are allowed", OptionalInt.empty());
        return Optional.of(new Execution(List.of(new CallReport(outcome, "", Usage.NONE)), isolation, Duration.ZERO));
    }

    /**
     * Runs the request.
     *
     * @throws CodeRunnerException if the worker failed for a reason that is not the candidate's
     */
    Execution execute() throws InterruptedException {
        handOver();
        started = System.nanoTime();
        try {
            collect();
        } catch (ProtocolException e) {
            if (!ownsWorker()) {
                throw broken(e);
            }
            worker.kill();
            report(new CallOutcome.Raised("the program meddled with its process", OptionalInt.empty()));
        } catch (IOException e) {
            report(death());
        } catch (InterruptedException e) {
            worker.kill();
            throw e;
        }
        return new Execution(calls, worker.requireIsolation(), since(started));
    }

    private void handOver() throws InterruptedException {
        try {
            worker.send(onTheWire(request), frameLimit);
            Reply reply = worker.receive(HANDOVER);
            if (reply.kind() != Reply.Kind.LOADING) {
                throw broken(new ProtocolException("expected LOADING, got " + reply.kind()));
            }
        } catch (TimeoutException | IOException e) {
            worker.kill();
            throw new CodeRunnerException("the worker did not take the request; run it again", e);
        } catch (InterruptedException e) {
            worker.kill();
            throw e;
        }
    }

    /** Returns what a worker may know of a request. */
    static Request onTheWire(CodeRequest request) {
        boolean console = request.program().entry() instanceof EntryPoint.Console;
        return new Request(
                request.program(),
                request.calls().stream()
                        .map(call -> console ? call.get(0).textValue() : json(call))
                        .toList(),
                request.limits().cpu().toNanos(),
                request.limits().call().toNanos(),
                request.limits().outputBytes(),
                request.limits().resultBytes(),
                request.options());
    }

    private static String json(List<JsonNode> arguments) {
        return MAPPER.createArrayNode().addAll(arguments).toString();
    }

    private void collect() throws IOException, InterruptedException {
        Reply loading = next();
        if (loading.kind() != Reply.Kind.LOADED) {
            report(failure(loading), loading, Duration.ZERO);
            return;
        }
        while (calls.size() < request.calls().size()) {
            long before = System.nanoTime();
            Reply reply = next();
            CallOutcome outcome = reply.kind() == Reply.Kind.RETURNED ? returned(reply) : failure(reply);
            boolean goOn = report(outcome, reply, since(before));
            if (outcome instanceof CallOutcome.Exceeded) {
                return;
            }
            if (!goOn) {
                worker.send(Order.STOP);
                return;
            }
        }
    }

    /**
     * Waits for the next reply. A limit of time that the host notices is a reply, too. Time in which the program was ready but the
     * machine had no processor for it does not count as its own.
     */
    private Reply next() throws IOException, InterruptedException {
        Duration patience = request.limits().call();
        while (true) {
            Duration left = request.limits().total().minus(since(started));
            boolean total = left.compareTo(patience) < 0;
            try {
                return worker.receive(total ? left : patience);
            } catch (TimeoutException e) {
                patience = total ? Duration.ZERO : newlyStarved();
            }
            if (patience.compareTo(WORTH_WAITING) < 0) {
                worker.send(Order.CANCEL);
                return Reply.exceeded(total ? Limit.TOTAL_TIME : Limit.CALL_TIME);
            }
        }
    }

    private Duration newlyStarved() {
        Duration now = worker.starved();
        Duration growth = now.minus(starved);
        starved = now;
        return growth;
    }

    private void report(CallOutcome outcome) {
        listener(new CallReport(outcome, "", Usage.NONE));
    }

    private boolean report(CallOutcome outcome, Reply reply, Duration wall) {
        Reply.Cost cost = reply.cost();
        Usage usage = new Usage(wall, Duration.ofNanos(cost.cpuNanos()), cost.allocatedBytes(), cost.steps());
        return listener(new CallReport(outcome, Printable.text(reply.output()), usage));
    }

    private boolean listener(CallReport report) {
        calls.add(report);
        return listener.goOn(report);
    }

    private static CallOutcome returned(Reply reply) throws ProtocolException {
        try {
            return new CallOutcome.Returned(MAPPER.readTree(reply.text()));
        } catch (JsonProcessingException e) {
            throw new ProtocolException("a result is not the JSON that it should be");
        }
    }

    private static CallOutcome failure(Reply reply) throws ProtocolException {
        return switch (reply.kind()) {
            case RAISED -> new CallOutcome.Raised(message(reply), line(reply));
            case DID_NOT_LOAD -> new CallOutcome.DidNotLoad(message(reply), line(reply));
            case REFUSED -> new CallOutcome.Refused();
            case EXCEEDED ->
                new CallOutcome.Exceeded(
                        reply.limit().orElseThrow(() -> new ProtocolException("there is no such limit")));
            case UP, SPARE, WORN, LOADING, LOADED, RETURNED, DONE ->
                throw new ProtocolException("unexpected " + reply.kind());
        };
    }

    private static String message(Reply reply) {
        return Printable.text(reply.text(), LONGEST_MESSAGE);
    }

    private static OptionalInt line(Reply reply) {
        return reply.number() > 0 ? OptionalInt.of(reply.number()) : OptionalInt.empty();
    }

    private CallOutcome death() throws InterruptedException {
        OptionalInt exit = worker.ownExitCode();
        if (exit.isPresent() && (exit.getAsInt() == OUT_OF_MEMORY || exit.getAsInt() == KILLED_BY_SYSTEM)) {
            return new CallOutcome.Exceeded(Limit.MEMORY);
        }
        worker.kill();
        if (ownsWorker() && exit.isPresent()) {
            return new CallOutcome.Raised(
                    "the program ended its process with exit code " + exit.getAsInt(), OptionalInt.empty());
        }
        throw new CodeRunnerException(
                exit.isPresent()
                        ? "the worker ended with exit code " + exit.getAsInt() + " while it ran a program; run it again"
                        : "the worker was stopped while it ran a program; keep the sandbox open until all runs are over");
    }

    /** A program of this language is all there is in its process: what that does is the program's doing. */
    private boolean ownsWorker() {
        return Task.SERVE_JAVA.languages().contains(request.program().language());
    }

    private CodeRunnerException broken(ProtocolException cause) {
        worker.kill();
        return new CodeRunnerException("the worker broke the protocol and was stopped; run the program again", cause);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
