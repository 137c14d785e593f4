package dev.prepai.analytics;

/**
 * Which groups are too small to be compared: their rates are shown, their ratios are not.
 *
 * @param leastCount how many people a group needs, at least 1
 * @param leastShare the share of all people whose group is known that a group needs, 0 to less than 1
 */
public record SmallGroups(int leastCount, double leastShare) {
    /** The only groups that New York City's Local Law 144 lets an auditor leave out: those under 2 % (6 RCNY 5-301 (d)). */
    public static final SmallGroups LOCAL_LAW_144 = new SmallGroups(1, 0.02);

    /**
     * Checks both ranges.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public SmallGroups {
        if (leastCount < 1 || !(leastShare >= 0 && leastShare < 1)) {
            throw new IllegalArgumentException(
                    "leastCount must be at least 1 and leastShare in 0..1, were " + leastCount + " and " + leastShare);
        }
    }

    /**
     * Returns the default: 30 people and 2 %.
     *
     * <p>Of 30 people, one more or less moves a rate by 0.03 and its 95 % interval is up to a third wide; below that a ratio is
     * mostly chance, and a table comes near to telling about single people.
     */
    public static SmallGroups standard() {
        return new SmallGroups(30, 0.02);
    }

    /** Returns whether a group of so many can be compared, of so many people whose group is known. */
    boolean allow(int count, long people) {
        return !isTooFew(count) && !isSmallShare(count, people);
    }

    boolean isTooFew(int count) {
        return count < leastCount;
    }

    boolean isSmallShare(int count, long people) {
        return count < leastShare * people;
    }
}
