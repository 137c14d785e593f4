package dev.prepai.ability;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says when enough was asked: the ability is known well enough, the interview is long enough, or it is settled on which side of a
 * cut the ability lies. It never stops before the blueprint is covered.
 *
 * @param standardError precise enough at this standard error of the ability, above 0
 * @param items long enough after this many, at least 1
 * @param cut the ability that decides; empty when nothing is decided
 */
public record StopRule(double standardError, int items, OptionalDouble cut) {
    /** Why to stop, what is best first. */
    public enum Reason {
        /** The ability is known well enough. */
        PRECISION,
        /** The 90 % interval of the ability lies on one side of the cut. */
        DECISION,
        /** As many items were asked as may be. */
        LENGTH,
        /** No item is left that fits; whoever chooses the items finds that, {@link #stop} never returns it. */
        NOTHING_LEFT
    }

    /** Checks the ranges. */
    public StopRule {
        if (!(standardError > 0) || items < 1 || Double.isNaN(cut.orElse(0))) {
            throw new IllegalArgumentException("a stop rule needs a standard error above 0, at least 1 item and a cut"
                    + " that is a number, has " + standardError + ", " + items + " and " + cut);
        }
    }

    /** Returns a rule without a cut: a standard error of 0.35, which is a reliability of 0.88, or that many items. */
    public static StopRule atMost(int items) {
        return new StopRule(0.35, items, OptionalDouble.empty());
    }

    /**
     * Returns why to stop now; empty to go on.
     *
     * @param ability what is known after the latest answer
     * @param asked how many items were asked
     * @param covered whether everything was asked that the blueprint demands
     */
    public Optional<Reason> stop(Ability ability, int asked, boolean covered) {
        if (!covered) {
            return Optional.empty();
        }
        if (ability.standardError() <= standardError) {
            return Optional.of(Reason.PRECISION);
        }
        if (cut.isPresent() && ability.isSettledAt(cut.getAsDouble())) {
            return Optional.of(Reason.DECISION);
        }
        return asked >= items ? Optional.of(Reason.LENGTH) : Optional.empty();
    }
}
