package dev.prepai.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The rates of all groups of an attribute, each beside the highest rate, as New York City's Local Law 144 asks for (Rules of
 * the City of New York, title 6, section 5-301).
 *
 * <p>The rate is the selection rate where people are selected, and the scoring rate where they get scores: the share with a
 * score above the median of all. Groups that are {@linkplain SmallGroups too small} keep their rate, but have no ratio, and
 * theirs is not taken as the highest rate. Immutable and safe for use by several threads.
 *
 * @param groups in the order of their names
 * @param unknown how many people are in no group, because the host did not say
 * @param smallGroups the rule by which groups were left out
 */
public record ImpactRatios(List<Group> groups, int unknown, SmallGroups smallGroups) {
    /** In whole numbers, so that equal rates of groups of different size are equal. */
    private static final Comparator<Proportion> BY_RATE =
            (a, b) -> Long.compare((long) a.yes() * b.count(), (long) b.yes() * a.count());

    /** What becomes of a group. */
    public enum Standing {
        /** It has the highest rate, so that its ratio is 1; the first by name when several have it. */
        HIGHEST,
        /** It is compared with the highest rate. */
        COMPARED,
        /** It has fewer people than a comparison needs. */
        TOO_FEW,
        /** It is a smaller share of all people than a comparison needs. */
        SMALL_SHARE
    }

    /**
     * A group with its rate.
     *
     * @param name the category, or the categories of an intersection
     * @param proportion how many of the group were selected, or have a score above the median
     * @param standing whether the group was compared, and if not, why
     * @param comparison with the highest rate; present when the standing is {@link Standing#COMPARED}
     */
    public record Group(String name, Proportion proportion, Standing standing, Optional<ImpactRatio> comparison) {
        /** Returns the impact ratio; nothing for a group that was left out, or when the highest rate is 0. */
        public OptionalDouble ratio() {
            return standing == Standing.HIGHEST && proportion.yes() > 0
                    ? OptionalDouble.of(1)
                    : comparison.map(ImpactRatio::ratio).orElse(OptionalDouble.empty());
        }
    }

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if the number of unknown people is negative
     */
    public ImpactRatios {
        groups = List.copyOf(groups);
        if (unknown < 0) {
            throw new IllegalArgumentException("unknown must be at least 0, was " + unknown);
        }
    }

    /**
     * Compares groups.
     *
     * @param groups the proportion of each group by its name
     * @param unknown how many people are in no group, at least 0
     * @param smallGroups which groups to leave out
     * @throws IllegalArgumentException if the number of unknown people is negative
     */
    public static ImpactRatios of(Map<String, Proportion> groups, int unknown, SmallGroups smallGroups) {
        Map<String, Proportion> ordered = new TreeMap<>(groups);
        long people = ordered.values().stream().mapToLong(Proportion::count).sum();
        Optional<Map.Entry<String, Proportion>> highest = ordered.entrySet().stream()
                .filter(group -> smallGroups.allow(group.getValue().count(), people))
                .max(Map.Entry.comparingByValue(BY_RATE)); // the first of equals
        List<Group> compared = ordered.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), people, highest, smallGroups))
                .toList();
        return new ImpactRatios(compared, unknown, smallGroups);
    }

    /** Returns the groups whose ratio is below four fifths; see {@link ImpactRatio#belowFourFifths()}. */
    public List<Group> belowFourFifths() {
        return groups.stream()
                .filter(group ->
                        group.comparison().filter(ImpactRatio::belowFourFifths).isPresent())
                .toList();
    }

    /** Returns the groups that were too small to be compared. */
    public List<Group> leftOut() {
        return groups.stream()
                .filter(group -> group.standing() == Standing.TOO_FEW || group.standing() == Standing.SMALL_SHARE)
                .toList();
    }

    private static Group group(
            String name,
            Proportion proportion,
            long people,
            Optional<Map.Entry<String, Proportion>> highest,
            SmallGroups smallGroups) {
        if (smallGroups.isTooFew(proportion.count())) {
            return new Group(name, proportion, Standing.TOO_FEW, Optional.empty());
        }
        if (smallGroups.isSmallShare(proportion.count(), people)) {
            return new Group(name, proportion, Standing.SMALL_SHARE, Optional.empty());
        }
        if (highest.map(Map.Entry::getKey).filter(name::equals).isPresent()) {
            return new Group(name, proportion, Standing.HIGHEST, Optional.empty());
        }
        Optional<ImpactRatio> comparison = highest.map(most -> new ImpactRatio(proportion, most.getValue()));
        return new Group(name, proportion, Standing.COMPARED, comparison);
    }
}
