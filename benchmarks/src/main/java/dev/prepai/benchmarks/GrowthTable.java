package dev.prepai.benchmarks;

import dev.prepai.code.CodeRunner;
import dev.prepai.code.GrowthMeter;
import dev.prepai.code.growth.Growth;
import dev.prepai.code.growth.Measurement;
import dev.prepai.sandbox.ProcessSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How often the measured growth of a program is its known one: by steps and time together as the product does it, by steps
 * alone, and by processor time alone.
 */
public final class GrowthTable {
    /** A worker that starts for the first time prepares a lot. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int FOR_WARMING_UP = 5;

    private final List<Row> rows = new ArrayList<>();
    private Duration cpu = Duration.ZERO;

    private GrowthTable() {}

    /** Measures all programs and prints a table in Markdown. */
    public static void main(String[] arguments) {
        GrowthTable table = new GrowthTable();
        List<GrowthProgram> programs = GrowthProgram.all();
        try (ProcessSandbox sandbox =
                ProcessSandbox.builder().workers(1).acquireTimeout(PATIENCE).build()) {
            CodeRunner runner = (request, listener) -> sandbox.run(request, table.adding(listener));
            programs.subList(0, FOR_WARMING_UP).forEach(program -> measure(program, new GrowthMeter(runner)));
            GrowthMeter meter = new GrowthMeter(runner);
            for (GrowthProgram program : programs) {
                measure(program, meter); // generates the inputs
                table.add(program, meter);
            }
        }
        table.print();
    }

    private CodeRunner.CallListener adding(CodeRunner.CallListener listener) {
        return report -> {
            cpu = cpu.plus(report.usage().cpu());
            return listener.goOn(report);
        };
    }

    private void add(GrowthProgram program, GrowthMeter meter) {
        cpu = Duration.ZERO;
        long start = System.nanoTime();
        Growth growth = measure(program, meter);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        rows.add(new Row(program, growth, bySteps(growth), byTime(growth), elapsed, cpu));
    }

    private static Growth measure(GrowthProgram program, GrowthMeter meter) {
        return meter.measure(program.problem(), program.language(), program.source())
                .submission();
    }

    private static Growth bySteps(Growth growth) {
        return Growth.of(growth.measurements().stream()
                .map(each -> new Measurement(each.size(), each.steps(), Duration.ZERO))
                .toList());
    }

    private static Growth byTime(Growth growth) {
        return Growth.of(growth.measurements().stream()
                .map(each -> new Measurement(each.size(), each.cpu().toNanos(), Duration.ZERO))
                .toList());
    }

    private void print() {
        System.out.println("| programs | both | steps alone | time alone | median | slowest |");
        System.out.println("|---|---|---|---|---|---|");
        summary(
                "used for tuning",
                rows.stream().filter(row -> !row.program.heldOut()).toList());
        summary("held out", rows.stream().filter(row -> row.program.heldOut()).toList());
        summary("all", rows);
        System.out.println();
        System.out.println(
                "| program | known | measured | confidence | steps alone | time alone | largest size | ms | processor ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        rows.forEach(GrowthTable::print);
    }

    private static void summary(String name, List<Row> rows) {
        List<Long> times = rows.stream()
                .map(row -> row.elapsed.toMillis())
                .sorted(Comparator.naturalOrder())
                .toList();
        System.out.printf(
                Locale.ROOT,
                "| %s (%d) | %d | %d | %d | %d ms | %d ms |%n",
                name,
                rows.size(),
                rows.stream().filter(row -> row.isRight(row.both)).count(),
                rows.stream().filter(row -> row.isRight(row.bySteps)).count(),
                rows.stream().filter(row -> row.isRight(row.byTime)).count(),
                times.get(times.size() / 2),
                times.get(times.size() - 1));
    }

    private static void print(Row row) {
        List<Measurement> measurements = row.both.measurements();
        System.out.printf(
                Locale.ROOT,
                "| %s, %s%s | %s | %s | %s | %s | %s | %d | %d | %d |%n",
                row.program.name(),
                row.program.language().title(),
                row.program.heldOut() ? ", held out" : "",
                row.program.growth().notation(),
                name(row.both) + (row.isRight(row.both) ? "" : " **wrong**"),
                row.both instanceof Growth.Estimated estimated
                        ? String.format(Locale.ROOT, "%.2f", estimated.confidence())
                        : "",
                name(row.bySteps),
                name(row.byTime),
                measurements.isEmpty()
                        ? 0
                        : measurements.get(measurements.size() - 1).size(),
                row.elapsed.toMillis(),
                row.cpu.toMillis());
    }

    private static String name(Growth growth) {
        return growth instanceof Growth.Estimated estimated
                ? estimated.growthClass().notation()
                : growth.description();
    }

    private record Row(
            GrowthProgram program, Growth both, Growth bySteps, Growth byTime, Duration elapsed, Duration cpu) {
        boolean isRight(Growth growth) {
            return growth instanceof Growth.Estimated estimated && estimated.growthClass() == program.growth();
        }
    }
}
