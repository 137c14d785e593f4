package dev.prepai.code.analysis;

import java.util.HashMap;
import java.util.Map;

/** The loops, switches and labels of one function that a {@code break} or {@code continue} can name. */
final class ScriptJumps {
    /** The labels around, and whether each stands before a loop. */
    private final Map<String, Boolean> labels = new HashMap<>();

    private int loops;
    private int switches;

    boolean mayBreak(String label) {
        return label.isEmpty() ? loops + switches > 0 : labels.containsKey(label);
    }

    boolean mayContinue(String label) {
        return label.isEmpty() ? loops > 0 : labels.getOrDefault(label, false);
    }

    void inLoop(Runnable visit) {
        loops++;
        visit.run();
        loops--;
    }

    void inSwitch(Runnable visit) {
        switches++;
        visit.run();
        switches--;
    }

    /** Returns whether the label is new. */
    boolean inLabel(String label, boolean loop, Runnable visit) {
        boolean unknown = labels.putIfAbsent(label, loop) == null;
        visit.run();
        if (unknown) {
            labels.remove(label);
        }
        return unknown;
    }
}
