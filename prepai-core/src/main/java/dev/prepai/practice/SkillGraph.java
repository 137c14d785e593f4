package dev.prepai.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which skills build on which, and which tags of items name the same skill. A tag that it does not know is a skill of its own.
 * Immutable and safe for use by several threads.
 */
public final class SkillGraph {
    private final Map<String, Set<String>> prerequisites;
    private final Map<String, String> names;

    private SkillGraph(Map<String, Set<String>> prerequisites, Map<String, String> names) {
        this.prerequisites = prerequisites;
        this.names = names;
        Set<String> checked = new HashSet<>();
        prerequisites.keySet().forEach(skill -> requireNoCycle(skill, new HashSet<>(), checked));
    }

    /** Returns the graph of the skills of the standard bank. It is read once. */
    public static SkillGraph standard() {
        return Standard.GRAPH;
    }

    /**
     * Returns a graph.
     *
     * @param prerequisites for a skill, those on which it builds
     * @throws IllegalArgumentException if a skill builds on itself
     */
    public static SkillGraph of(Map<String, Set<String>> prerequisites) {
        Map<String, Set<String>> copy = new HashMap<>();
        prerequisites.forEach((skill, before) -> copy.put(skill, sorted(before)));
        return new SkillGraph(copy, Map.of());
    }

    /** Returns the skill that a tag of an item names. */
    public String skill(String tag) {
        return names.getOrDefault(tag, tag);
    }

    /** Returns the skills on which this one builds directly, sorted; empty when there are none. */
    public Set<String> prerequisites(String skill) {
        return prerequisites.getOrDefault(skill, Set.of());
    }

    /** Returns every name that the graph knows, for tests of its data. */
    Set<String> names() {
        Set<String> all = new HashSet<>(names.keySet());
        prerequisites.forEach((skill, before) -> {
            all.add(skill);
            all.addAll(before);
        });
        return all;
    }

    private static Set<String> sorted(Collection<String> skills) {
        return Collections.unmodifiableSet(new TreeSet<>(skills));
    }

    private void requireNoCycle(String skill, Set<String> path, Set<String> checked) {
        if (checked.contains(skill)) {
            return;
        }
        if (!path.add(skill)) {
            throw new IllegalArgumentException(
                    "the skill \"" + skill + "\" builds on itself; remove one of its prerequisites");
        }
        prerequisites(skill).forEach(before -> requireNoCycle(before, path, checked));
        path.remove(skill);
        checked.add(skill);
    }

    /** Reads the resource when it is first asked for. */
    private static final class Standard {
        private static final SkillGraph GRAPH = read();

        private static SkillGraph read() {
            Map<String, String> names = new HashMap<>();
            Map<String, List<String>> before = new HashMap<>();
            for (String line : lines()) {
                String[] sides = line.split(" < ", 2);
                String[] same = sides[0].split(" = ", 2);
                before.put(same[0], sides.length == 1 ? List.of() : tags(sides[1]));
                if (same.length == 2) {
                    tags(same[1]).forEach(other -> names.put(other, same[0]));
                }
            }
            Map<String, Set<String>> prerequisites = new HashMap<>();
            before.forEach((skill, tags) -> prerequisites.put(
                    skill,
                    sorted(tags.stream()
                            .map(tag -> names.getOrDefault(tag, tag))
                            .toList())));
            return new SkillGraph(prerequisites, names);
        }

        private static List<String> tags(String list) {
            return List.of(list.split(", "));
        }

        private static List<String> lines() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(SkillGraph.class.getResourceAsStream("skills.txt"), "skills.txt"),
                    StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
