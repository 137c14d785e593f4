package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calls a program with inputs of growing size, until the next size would not fit into the processor time that is left. */
final class Ladder implements CodeRunner.CallListener {
    /** What a ladder may take beyond its time: loading a program, and a call that takes longer than was expected. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** A program that begins to fail when this many sizes have gone well fails for their size, as recursion does. */
    private static final int ENOUGH_SIZES = 6;

    private final List<Input> inputs;
    private final Duration time;
    private final NavigableMap<Integer, List<CallReport>> returned = new TreeMap<>();
    private Duration spent = Duration.ZERO;
    private int next;

    /**
     * Creates a ladder.
     *
     * @param inputs by size
     * @param time what all calls may take of the processor
     */
    Ladder(List<Input> inputs, Duration time) {
        this.inputs = inputs;
        this.time = time;
    }

    /** An input and its size. */
    record Input(int size, List<JsonNode> arguments) {}

    /** Makes the calls and returns the reports by size, of the sizes whose calls have all returned. */
    NavigableMap<Integer, List<CallReport>> climb(CodeRunner runner, Program program, RunOptions options) {
        if (inputs.isEmpty()) {
            return returned;
        }
        Limits standard = Limits.standard();
        Duration cpu = time.plus(GRACE);
        Duration wall = cpu.multipliedBy(2);
        Limits limits =
                new Limits(cpu, wall, wall, standard.outputBytes(), standard.resultBytes(), standard.sourceBytes());
        runner.run(
                new CodeRequest(program, inputs.stream().map(Input::arguments).toList(), limits, options), this);
        return complete();
    }

    private NavigableMap<Integer, List<CallReport>> complete() {
        Map<Integer, Long> asked = inputs.stream().collect(Collectors.groupingBy(Input::size, Collectors.counting()));
        NavigableMap<Integer, List<CallReport>> complete = new TreeMap<>(returned);
        complete.entrySet().removeIf(entry -> entry.getValue().size() < asked.getOrDefault(entry.getKey(), 0L));
        return complete;
    }

    @Override
    public boolean goOn(CallReport report) {
        Input input = inputs.get(next++);
        if (!(report.outcome() instanceof CallOutcome.Returned)) {
            return returned.size() < ENOUGH_SIZES;
        }
        returned.computeIfAbsent(input.size(), size -> new ArrayList<>()).add(report);
        spent = spent.plus(report.usage().cpu());
        return next == inputs.size()
                || spent.plus(expected(inputs.get(next).size())).compareTo(time) <= 0;
    }

    /**
     * Returns what a call of that size will take if the time goes on to grow, and grows exponentially: that overrates most
     * programs a little, but an exponential one may not return from one size more.
     */
    private Duration expected(int size) {
        Map.Entry<Integer, List<CallReport>> last = Objects.requireNonNull(returned.lastEntry());
        Map.Entry<Integer, List<CallReport>> before = returned.lowerEntry(last.getKey());
        double nanos = cheapest(last);
        if (before == null || size == last.getKey()) {
            return Duration.ofNanos((long) nanos);
        }
        double ratio = Math.max(1, nanos / Math.max(1, cheapest(before)));
        double power = (double) (size - last.getKey()) / (last.getKey() - before.getKey());
        return Duration.ofNanos((long) (nanos * Math.pow(ratio, power)));
    }

    private static double cheapest(Map.Entry<Integer, List<CallReport>> ofSize) {
        return ofSize.getValue().stream()
                .mapToLong(report -> report.usage().cpu().toNanos())
                .min()
                .orElse(0);
    }
}
