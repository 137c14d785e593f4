package dev.prepai.benchmarks;

import dev.prepai.benchmarks.SimilarityData.Copy;
import dev.prepai.benchmarks.SimilarityData.Program;
import dev.prepai.benchmarks.SimilarityData.Task;
import dev.prepai.code.Language;
import dev.prepai.code.similarity.Outline;
import dev.prepai.code.similarity.Similarity;
import dev.prepai.code.similarity.SimilarityIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Prints how well {@link SimilarityIndex} tells copies from independent programs, as the area under the ROC curve, beside the
 * plainest peer: the shared share of winnowed fingerprints of tokens whose names and literals are blanked.
 */
public final class SimilarityTable {
    private static final int DIFFERENT_PAIRS = 3_000;
    private static final int SUBMISSIONS = 10_000;
    private static final int SEARCHES = 400;
    private static final int[] SIZES = {0, 40, 60, 100, Integer.MAX_VALUE};
    private static final List<String> COPIES = List.of("rename", "disguise", "rewrite", "by hand");

    private final List<Pair> pairs = new ArrayList<>();

    private SimilarityTable() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        SimilarityTable table = new SimilarityTable();
        List<Task> tasks = SimilarityData.tasks();
        tasks.forEach(table::addTask);
        table.addDifferentTasks(tasks);
        for (boolean heldOut : new boolean[] {false, true}) {
            table.print(heldOut);
        }
        table.printSizes("Nothing given", Pair::score);
        table.printSizes("The reference solution given, as by PastSubmissions", Pair::known);
        printTimes(tasks);
    }

    /** Copies and their sources, and pairs of programs that were written independently, in the index of all of the task. */
    private void addTask(Task task) {
        List<Program> programs = task.programs();
        for (int i = 0; i < programs.size(); i++) {
            Program program = programs.get(i);
            for (Copy copy : program.copies()) {
                add(task, copy.kind(), new Program("copy", false, copy.code(), List.of()), program);
            }
            for (Program other : programs.subList(i + 1, programs.size())) {
                if (program.independent() || other.independent()) {
                    add(task, "same task", program, other);
                }
            }
        }
    }

    private void addDifferentTasks(List<Task> tasks) {
        Random random = new Random(1);
        for (int i = 0; i < DIFFERENT_PAIRS; i++) {
            Task task = tasks.get(random.nextInt(tasks.size()));
            Task other = tasks.get(random.nextInt(tasks.size()));
            boolean comparable = task.language().equals(other.language()) && task.heldOut() == other.heldOut();
            if (comparable && !task.id().equals(other.id())) {
                add(task, "different task", pick(other, random).as("other"), pick(task, random));
            }
        }
    }

    private static Program pick(Task task, Random random) {
        return task.programs().get(random.nextInt(task.programs().size()));
    }

    private void add(Task task, String kind, Program program, Program other) {
        Optional<Similarity> found = found(task, program, other, List.of());
        double known = found(task, program, other, task.references())
                .map(Similarity::score)
                .orElse(0.0);
        int size = found.map(Similarity::tokens).orElse(0);
        double score = found.map(Similarity::score).orElse(0.0);
        double peer =
                PlainFingerprints.shared(program.code().source(), other.code().source());
        pairs.add(new Pair(kind, task.heldOut(), task.bank(), size, score, known, peer));
    }

    private static Optional<Similarity> found(Task task, Program program, Program other, List<Outline> given) {
        SimilarityIndex index = new SimilarityIndex(given);
        task.programs().stream()
                .filter(each -> !each.id().equals(program.id()))
                .forEach(each -> index.add(each.id(), each.code().outline()));
        return index.find(program.code().outline(), SimilarityIndex.MAX_LIMIT).stream()
                .filter(similarity -> similarity.submissionId().equals(other.id()))
                .findFirst();
    }

    private void print(boolean heldOut) {
        List<Pair> half = pairs.stream().filter(pair -> pair.heldOut == heldOut).toList();
        System.out.println("\n" + (heldOut ? "Held-out tasks" : "Tasks for tuning") + "\n");
        System.out.println(
                "| copies | pairs | against all | against the same task | peer, all | peer, same task |\n|---|---|---|---|---|---|");
        List<Pair> independent = half.stream().filter(pair -> !pair.isCopy()).toList();
        List<Pair> sameTask = half.stream().filter(Pair::isSameTask).toList();
        for (String kind : COPIES) {
            row(kind, half.stream().filter(pair -> pair.kind.equals(kind)).toList(), independent, sameTask);
        }
        Predicate<Pair> byProgram = pair -> pair.isCopy() && !pair.kind.equals("by hand");
        row("all three by program", half.stream().filter(byProgram).toList(), independent, sameTask);
        System.out.printf("%nIndependent pairs: %d, of the same task %d.%n", independent.size(), sameTask.size());
    }

    private static void row(String name, List<Pair> copies, List<Pair> independent, List<Pair> sameTask) {
        if (copies.isEmpty()) {
            return;
        }
        List<Pair> bank = copies.stream().filter(Pair::bank).toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                copies.size(),
                area(copies, independent, Pair::score),
                area(bank, sameTask, Pair::score),
                area(copies, independent, Pair::peer),
                area(bank, sameTask, Pair::peer));
    }

    /** Returns the share of pairs of a copy and an independent pair that the score orders right (Mann and Whitney, 1947). */
    private static double area(List<Pair> copies, List<Pair> independent, ToDoubleFunction<Pair> score) {
        double right = 0;
        for (Pair copy : copies) {
            for (Pair other : independent) {
                int order = Double.compare(score.applyAsDouble(copy), score.applyAsDouble(other));
                right += order > 0 ? 1 : order == 0 ? 0.5 : 0;
            }
        }
        return right / copies.size() / independent.size();
    }

    /** Tells, by the size of the shorter program, how many pairs of the bank reach which score. */
    private void printSizes(String title, ToDoubleFunction<Pair> score) {
        System.out.println(
                "\n" + title
                        + "\n\n| tokens | copies | of them >= 0.7 | >= 0.8 | same task | of them >= 0.7 | >= 0.8 |\n|---|---|---|---|---|---|---|");
        for (int i = 0; i + 1 < SIZES.length; i++) {
            int from = SIZES[i];
            int to = SIZES[i + 1];
            List<Pair> some = pairs.stream()
                    .filter(pair -> pair.bank && pair.size >= from && pair.size < to)
                    .toList();
            List<Pair> copies = some.stream().filter(Pair::isCopy).toList();
            List<Pair> same = some.stream().filter(Pair::isSameTask).toList();
            System.out.printf(
                    "| %s | %d | %s | %s | %d | %s | %s |%n",
                    to == Integer.MAX_VALUE ? "from " + from : from + " to " + (to - 1),
                    copies.size(),
                    share(copies, score, 0.7),
                    share(copies, score, 0.8),
                    same.size(),
                    share(same, score, 0.7),
                    share(same, score, 0.8));
        }
    }

    private static String share(List<Pair> pairs, ToDoubleFunction<Pair> score, double least) {
        long reached = pairs.stream()
                .filter(pair -> score.applyAsDouble(pair) >= least)
                .count();
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * reached / Math.max(1, pairs.size()));
    }

    /** The programs of all tasks stand for the submissions to one, each many times. */
    private static void printTimes(List<Task> tasks) {
        List<Outline> outlines = tasks.stream()
                .filter(task -> task.bank() && task.language() == Language.PYTHON)
                .flatMap(task -> task.programs().stream())
                .map(program -> program.code().outline())
                .toList();
        SimilarityIndex index = new SimilarityIndex(List.of());
        for (int i = 0; i < SUBMISSIONS; i++) {
            index.add("submission " + i, outlines.get(i % outlines.size()));
        }
        long[] nanos = new long[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            long start = System.nanoTime();
            index.find(outlines.get(i % outlines.size()), 3);
            nanos[i] = System.nanoTime() - start;
        }
        long[] warm = Arrays.stream(nanos, SEARCHES / 2, SEARCHES).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%nA search among %d submissions: %.1f ms (p50), %.1f ms (p99).%n",
                SUBMISSIONS,
                warm[warm.length / 2] / 1e6,
                warm[warm.length * 99 / 100] / 1e6);
        hostile("equal words", "a ".repeat(100_000));
        hostile(
                "two words",
                new Random(3)
                        .ints(100_000, 0, 2)
                        .mapToObj(word -> word == 0 ? "a " : "0 ")
                        .collect(Collectors.joining()));
        hostile("brackets", "(".repeat(200_000));
    }

    private static void hostile(String name, String source) {
        long start = System.nanoTime();
        SimilarityIndex index = new SimilarityIndex(List.of());
        index.add("hostile", Outline.ofPython(source));
        index.find(Outline.ofPython(source), 1);
        System.out.printf(
                Locale.ROOT,
                "200 kB of %s, read, added and found: %.0f ms.%n",
                name,
                (System.nanoTime() - start) / 1e6);
    }

    private record Pair(String kind, boolean heldOut, boolean bank, int size, double score, double known, double peer) {
        boolean isSameTask() {
            return kind.equals("same task");
        }

        boolean isCopy() {
            return COPIES.contains(kind);
        }
    }
}
