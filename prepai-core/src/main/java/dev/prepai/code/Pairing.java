package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the elements of two lists that may stand in any order. Only elements of the same text can be a pair. Where the text does
 * not decide, because numbers have a tolerance, being a pair is not transitive, and a largest matching is looked for with
 * augmenting paths (Berge 1957), within a bound of work.
 */
final class Pairing {
    private final Rule rule;
    private final boolean once;
    private @Nullable Element surplus;
    private @Nullable Element missing;

    private record Element(int index, JsonNode value) {}

    private Pairing(Rule rule, boolean once) {
        this.rule = rule;
        this.once = once;
    }

    /** Pairs the elements; with {@code once}, an element counts once however often it is there. */
    static Pairing of(Rule rule, boolean once, JsonNode actual, JsonNode expected) {
        Pairing pairing = new Pairing(rule, once);
        Map<String, List<Element>> left = byText(rule, actual, 'a');
        Map<String, List<Element>> right = byText(rule, expected, 'e');
        TreeSet<String> texts = new TreeSet<>(left.keySet());
        texts.addAll(right.keySet());
        texts.forEach(text -> pairing.pair(left.getOrDefault(text, List.of()), right.getOrDefault(text, List.of())));
        return pairing;
    }

    boolean isComplete() {
        return surplus == null && missing == null;
    }

    /** Returns the first actual element without partner; null when there is none. */
    @Nullable
    JsonNode surplus() {
        return surplus == null ? null : surplus.value();
    }

    /** Returns the first expected element without partner; null when there is none. */
    @Nullable
    JsonNode missing() {
        return missing == null ? null : missing.value();
    }

    private static Map<String, List<Element>> byText(Rule rule, JsonNode list, char side) {
        Map<String, List<Element>> groups = new TreeMap<>();
        for (int i = 0; i < list.size(); i++) {
            groups.computeIfAbsent(rule.text(list.get(i), side), text -> new ArrayList<>())
                    .add(new Element(i, list.get(i)));
        }
        return groups;
    }

    private void pair(List<Element> actual, List<Element> expected) {
        if (once) {
            leave(expected.isEmpty() ? actual : List.of(), actual.isEmpty() ? expected : List.of());
        } else if (rule.textDecides()) {
            int pairs = Math.min(actual.size(), expected.size());
            leave(actual.subList(pairs, actual.size()), expected.subList(pairs, expected.size()));
        } else if (!agreeInOrder(actual, expected)) {
            match(actual, expected);
        }
    }

    private void leave(List<Element> unpairedActual, List<Element> unpairedExpected) {
        surplus = earliest(surplus, unpairedActual);
        missing = earliest(missing, unpairedExpected);
    }

    private static @Nullable Element earliest(@Nullable Element found, List<Element> more) {
        return more.isEmpty() || (found != null && found.index() < more.get(0).index()) ? found : more.get(0);
    }

    /** Single numbers agree in the order of their size, if they do in any; of larger elements, most do. */
    private boolean agreeInOrder(List<Element> actual, List<Element> expected) {
        if (actual.size() != expected.size()) {
            return false;
        }
        List<Element> left = ascending(actual);
        List<Element> right = ascending(expected);
        return IntStream.range(0, left.size())
                .allMatch(i -> rule.fits(left.get(i).value(), right.get(i).value()));
    }

    private static List<Element> ascending(List<Element> elements) {
        return elements.stream()
                .map(element -> Map.entry(numbers(element.value()), element))
                .sorted(Map.Entry.comparingByKey(Arrays::compare))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double[] numbers(JsonNode value) {
        if (value.isNumber()) {
            return new double[] {value.doubleValue()};
        }
        return value.valueStream()
                .flatMapToDouble(part -> Arrays.stream(numbers(part)))
                .toArray();
    }

    private void match(List<Element> actual, List<Element> expected) {
        Matching matching = new Matching(actual, expected);
        leave(
                matching.unpaired(actual, matching.partnerOfActual),
                matching.unpaired(expected, matching.partnerOfExpected));
    }

    /** A largest matching, or what of it was found within the bound. */
    private final class Matching {
        private static final int MOST_STEPS = 5_000_000;

        private final List<Element> actual;
        private final List<Element> expected;
        private final int[] partnerOfActual;
        private final int[] partnerOfExpected;
        private long steps;

        Matching(List<Element> actual, List<Element> expected) {
            this.actual = actual;
            this.expected = expected;
            this.partnerOfActual = noPartners(actual.size());
            this.partnerOfExpected = noPartners(expected.size());
            for (int e = 0; e < expected.size() && steps < MOST_STEPS; e++) {
                augment(e);
            }
        }

        List<Element> unpaired(List<Element> elements, int[] partners) {
            return IntStream.range(0, partners.length)
                    .filter(i -> partners[i] < 0)
                    .mapToObj(elements::get)
                    .toList();
        }

        /** Finds a partner for one more expected element, giving others new partners where that helps. */
        private void augment(int start) {
            int[] cameFrom = noPartners(actual.size());
            Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
            steps += actual.size();
            while (!waiting.isEmpty()) {
                int e = waiting.remove();
                for (int a = 0; a < actual.size() && steps < MOST_STEPS; a++) {
                    steps++;
                    if (cameFrom[a] < 0
                            && rule.fits(actual.get(a).value(), expected.get(e).value())) {
                        cameFrom[a] = e;
                        if (partnerOfActual[a] < 0) {
                            join(a, cameFrom);
                            return;
                        }
                        waiting.add(partnerOfActual[a]);
                    }
                }
            }
        }

        /** Turns the pairs round along the path that ends at an element without partner. */
        private void join(int free, int[] cameFrom) {
            int a = free;
            while (a >= 0) {
                int e = cameFrom[a];
                int before = partnerOfExpected[e];
                partnerOfExpected[e] = a;
                partnerOfActual[a] = e;
                a = before;
            }
        }

        private static int[] noPartners(int count) {
            int[] partners = new int[count];
            Arrays.fill(partners, -1);
            return partners;
        }
    }
}
