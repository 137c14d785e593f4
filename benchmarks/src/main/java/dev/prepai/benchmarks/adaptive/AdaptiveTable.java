package dev.prepai.benchmarks.adaptive;

import dev.prepai.ability.ExposureControl;
import dev.prepai.ability.ItemPool;
import dev.prepai.ability.Randomesque;
import dev.prepai.ability.StopRule;
import dev.prepai.ability.SympsonHetter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints how well simulated persons are known after some items, and how often the most asked item was asked. */
public final class AdaptiveTable {
    private static final List<Integer> LENGTHS = List.of(5, 8, 10, 15, 20);
    private static final int POOLS = 5;
    private static final int PERSONS = 400;
    private static final int LONGEST = 40;
    private static final double RATE = 0.3;
    /** Leaves room below the rate, because it is met on average only and 400 sittings scatter. */
    private static final double AVERAGE_RATE = 0.25;

    private static final long SIMULATION = 17;
    private static final List<Double> RIGHT_OR_WRONG = List.of(0.0);
    private static final List<Double> FIVE_LEVELS = List.of(-1.5, -0.5, 0.5, 1.5);

    private static final Row RANDOM = new Row("random", (pool, length) -> Strategy.random());
    private static final Row LADDER = new Row("ladder of easy, medium, hard", (pool, length) -> Strategy.ladder(pool));
    private static final Row UNCONTROLLED =
            new Row("most information, no control", (pool, length) -> Strategy.informative(ExposureControl.none()));
    private static final Row RESTRICTED =
            new Row("**most information, restricted**", (pool, length) -> new Restricted(RATE));
    private static final List<Row> ROWS = List.of(
            RANDOM,
            LADDER,
            new Row("nearest difficulty", (pool, length) -> Strategy.nearest()),
            UNCONTROLLED,
            new Row("most information, one of the best 5", (pool, length) -> Strategy.informative(new Randomesque(5))),
            new Row("most information, Sympson-Hetter", AdaptiveTable::sympsonHetter),
            RESTRICTED);

    private AdaptiveTable() {}

    /** Sets a strategy up for the pool and the length of its sittings. */
    @FunctionalInterface
    private interface Preparation {
        Strategy prepare(ItemPool pool, int length);
    }

    private record Row(String name, Preparation preparation) {}

    /** Takes no arguments; prints Markdown. */
    public static void main(String[] arguments) {
        System.out.println("## Right and wrong answers\n");
        table(SimulatedItems.even(RIGHT_OR_WRONG), ROWS);
        System.out.println("\n## Graded answers, five levels\n");
        table(SimulatedItems.even(FIVE_LEVELS), ROWS);
        System.out.println("\n## Right and wrong answers to duller items\n");
        List<Row> few = List.of(RANDOM, LADDER, UNCONTROLLED, RESTRICTED);
        table(SimulatedItems.normal(RIGHT_OR_WRONG), few);
        System.out.println("\n## Items until the standard error is 0.35, at most " + LONGEST + "\n");
        stops(SimulatedItems.even(RIGHT_OR_WRONG), few);
        System.out.println("\n## Difficulties learned from answers\n");
        LearnedItems.print();
    }

    private static Strategy sympsonHetter(ItemPool pool, int length) {
        return Strategy.informative(SympsonHetter.simulated(pool, length, AVERAGE_RATE, SIMULATION));
    }

    private static void table(SimulatedItems items, List<Row> rows) {
        System.out.println("| items asked | " + columns(LENGTHS) + "\n|---|" + "---|".repeat(LENGTHS.size()));
        for (Row row : rows) {
            List<String> cells = LENGTHS.stream()
                    .map(length -> cell(outcome(items, row.preparation(), length)))
                    .toList();
            System.out.println("| " + row.name() + " | " + columns(cells));
        }
    }

    private static Outcome outcome(SimulatedItems items, Preparation preparation, int length) {
        return Outcome.over(IntStream.rangeClosed(1, POOLS)
                .mapToObj(seed -> {
                    ItemPool pool = items.pool(seed);
                    return Outcome.of(sittings(
                            pool,
                            seed,
                            preparation.prepare(pool, length),
                            new StopRule(Double.MIN_VALUE, length, OptionalDouble.empty())));
                })
                .toList());
    }

    private static void stops(SimulatedItems items, List<Row> rows) {
        System.out.println("| | median | nine of ten | RMSE |\n|---|---|---|---|");
        ItemPool pool = items.pool(1);
        for (Row row : rows) {
            List<Sitting> sittings =
                    sittings(pool, 1, row.preparation().prepare(pool, LONGEST), StopRule.atMost(LONGEST));
            List<Integer> counts = sittings.stream()
                    .map(sitting -> sitting.asked().size())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            System.out.println(
                    "| " + row.name() + " | " + counts.get(PERSONS / 2) + " | " + counts.get(PERSONS * 9 / 10) + " | "
                            + number(Outcome.of(sittings).rmse()) + " |");
        }
    }

    private static List<Sitting> sittings(ItemPool pool, long seed, Strategy strategy, StopRule rule) {
        List<Sitting> sittings = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            long own = 1_000_003 * seed + person;
            SplittableRandom random = new SplittableRandom(own);
            Sitting sitting = new Sitting(pool, random.nextGaussian(), random);
            while (rule.stop(sitting.ability(), sitting.asked().size(), true).isEmpty()) {
                sitting.answer(strategy.next(sitting, own));
            }
            strategy.sat(sitting.asked());
            sittings.add(sitting);
        }
        return sittings;
    }

    private static String cell(Outcome outcome) {
        return number(outcome.rmse()) + " / " + number(outcome.coverage()) + " / " + number(outcome.exposure());
    }

    private static String columns(List<?> cells) {
        return cells.stream().map(Object::toString).collect(Collectors.joining(" | ", "", " |"));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
