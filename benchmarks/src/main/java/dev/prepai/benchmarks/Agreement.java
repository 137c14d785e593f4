package dev.prepai.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often the sandbox and another engine come to the same verdict. Safe for use by several threads. */
final class Agreement {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int equal;
    private int total;

    /** Notes the verdicts on one program; a change is shown when they differ. */
    synchronized void note(String name, String change, String peer, String ours) {
        total++;
        counts.merge(peer, 1, Integer::sum);
        if (peer.equals(ours)) {
            equal++;
        } else {
            differences.add(name + ": " + peer + " there, " + ours + " here; " + change);
        }
    }

    /** Prints the share and every difference. */
    synchronized void print(String title) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d verdicts equal, %.2f %%; there %s%n",
                title,
                equal,
                total,
                100.0 * equal / Math.max(1, total),
                counts);
        differences.forEach(difference -> System.out.println("- " + difference));
    }

    /** Returns the one line in which a mutant differs from its original. */
    static String change(String original, String mutant) {
        List<String> before = original.lines().toList();
        List<String> after = mutant.lines().toList();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                return "`" + before.get(i).strip() + "` became `" + after.get(i).strip() + "`";
            }
        }
        return "no line differs";
    }
}
