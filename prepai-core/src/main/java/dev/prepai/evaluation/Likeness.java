package dev.prepai.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much sentences of an answer mean what claims say.
 *
 * @param sentences the directions of the sentences by their words
 * @param claims those of the claims
 */
record Likeness(Map<String, UnitVector> sentences, ClaimVectors claims) {
    /** Nothing is known of what words mean. */
    static final Likeness UNKNOWN = new Likeness(Map.of(), new ClaimVectors(Map.of(), Map.of()));

    /** Returns by how much one of the neighbouring sentences, or all together, are more like the claim than chance would have it. */
    double beyondChance(Claim claim, Collection<String> neighbours) {
        List<UnitVector> known =
                neighbours.stream().map(sentences::get).filter(Objects::nonNull).toList();
        double alone = known.stream()
                .mapToDouble(each -> claims.beyondChance(claim, each))
                .max()
                .orElse(0);
        return known.stream()
                .reduce(UnitVector::between)
                .map(all -> Math.max(alone, claims.beyondChance(claim, all)))
                .orElse(alone);
    }
}
