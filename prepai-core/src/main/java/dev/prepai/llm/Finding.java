package dev.prepai.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prepai.evaluation.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one reply says about a key point.
 *
 * @param verdict how far the claim was made
 * @param evidence where the answer speaks to it, verified
 */
record Finding(Verdict verdict, List<Evidence> evidence) {
    /** How far a claim was made. */
    enum Verdict {
        /** Correctly said. */
        MADE(1),
        /** Said in part. */
        PARTLY(0.5),
        /** Not said. */
        ABSENT(0),
        /** The opposite was said. */
        DENIED(0);

        private final double credit;

        Verdict(double credit) {
            this.credit = credit;
        }

        double credit() {
            return credit;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a word; one that nobody knows means that nothing was found. */
        static Verdict of(JsonNode node) {
            return Arrays.stream(values())
                    .filter(verdict ->
                            verdict.word().equalsIgnoreCase(node.asText().strip()))
                    .findFirst()
                    .orElse(ABSENT);
        }
    }

    /** Checks that what was found was found somewhere: a verdict without evidence is that nothing was said. */
    Finding {
        evidence = List.copyOf(evidence);
        verdict = evidence.isEmpty() ? Verdict.ABSENT : verdict;
    }
}
