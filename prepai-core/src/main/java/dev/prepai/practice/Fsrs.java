package dev.prepai.practice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When to repeat what was learned: the Free Spaced Repetition Scheduler, version 6, with the default weights fitted by its authors to
 * the reviews of many people (Ye et al. 2022; open-spaced-repetition, 2025). Without the steps of minutes and the random shifts that
 * flash cards need: an interview is repeated after whole days.
 */
final class Fsrs {
    private static final double RETENTION = 0.9;
    private static final double LEAST_STABILITY = 0.001;
    private static final int LONGEST_INTERVAL = 365;
    private static final Fsrs STANDARD = new Fsrs(List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

    private final double[] w;
    private final double decay;
    private final double factor;

    /** Creates a scheduler with these 21 weights. */
    Fsrs(List<Double> weights) {
        w = weights.stream().mapToDouble(Double::doubleValue).toArray();
        decay = -w[20];
        factor = Math.pow(RETENTION, 1 / decay) - 1;
    }

    /** Returns the scheduler with the default weights. */
    static Fsrs standard() {
        return STANDARD;
    }

    /** Returns what is known after the first time. */
    Memory first(Grade grade, LocalDate on) {
        return new Memory(w[grade.ordinal()], clamped(initialDifficulty(grade)), on);
    }

    /** Returns what is known after one more time, which is not before the last one. */
    Memory next(Memory memory, Grade grade, LocalDate on) {
        return new Memory(
                Math.max(LEAST_STABILITY, stability(memory, grade, on)), difficulty(memory.difficulty(), grade), on);
    }

    /** Returns the probability of recall on a day, 0 to 1. */
    double recall(Memory memory, LocalDate on) {
        return Math.pow(1 + factor * days(memory, on) / memory.stability(), decay);
    }

    /** Returns the day on which recall has fallen to 90 %, 1 to 365 days after the last time. */
    LocalDate due(Memory memory) {
        // With a retention of 90 % the interval is the stability, by the definition of the latter.
        long days = Math.round(Math.min(LONGEST_INTERVAL, memory.stability()));
        return memory.reviewed().plusDays(Math.max(1, days));
    }

    private double stability(Memory memory, Grade grade, LocalDate on) {
        if (days(memory, on) == 0) {
            return sameDay(memory.stability(), grade);
        }
        double forgotten = 1 - recall(memory, on);
        return grade == Grade.AGAIN ? relearned(memory, forgotten) : recalled(memory, forgotten, grade);
    }

    private double sameDay(double stability, Grade grade) {
        double growth = Math.exp(w[17] * (rating(grade) - 3 + w[18])) * Math.pow(stability, -w[19]);
        return stability * (rating(grade) >= 3 ? Math.max(1, growth) : growth);
    }

    private double relearned(Memory memory, double forgotten) {
        double longTerm = w[11]
                * Math.pow(memory.difficulty(), -w[12])
                * (Math.pow(memory.stability() + 1, w[13]) - 1)
                * Math.exp(forgotten * w[14]);
        return Math.min(longTerm, memory.stability() / Math.exp(w[17] * w[18]));
    }

    private double recalled(Memory memory, double forgotten, Grade grade) {
        double bonus = grade == Grade.HARD ? w[15] : grade == Grade.EASY ? w[16] : 1;
        return memory.stability()
                * (1
                        + Math.exp(w[8])
                                * (11 - memory.difficulty())
                                * Math.pow(memory.stability(), -w[9])
                                * (Math.exp(forgotten * w[10]) - 1)
                                * bonus);
    }

    private double difficulty(double difficulty, Grade grade) {
        double change = -w[6] * (rating(grade) - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return clamped(w[7] * initialDifficulty(Grade.EASY) + (1 - w[7]) * damped);
    }

    private double initialDifficulty(Grade grade) {
        return w[4] - Math.exp(w[5] * (rating(grade) - 1)) + 1;
    }

    private static double clamped(double difficulty) {
        return Math.max(1, Math.min(10, difficulty));
    }

    private static int rating(Grade grade) {
        return grade.ordinal() + 1;
    }

    private static long days(Memory memory, LocalDate on) {
        return Math.max(0, ChronoUnit.DAYS.between(memory.reviewed(), on));
    }
}
