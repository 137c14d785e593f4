package dev.prepai.evaluation;

import java.util.ArrayList;
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

    /** Returns the directions of the neighbouring sentences that are known, and that of all together. */
    List<UnitVector> directions(Collection<String> neighbours) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        List<UnitVector> known = new ArrayList<>();
        neighbours.stream().map(sentences::get).filter(Objects::nonNull).forEach(known::add);
        known.stream()
                .reduce(UnitVector::between)
                .filter(all -> known.size() > 1)
                .ifPresent(known::add);
        return known;
    }

    /** Returns by how much one of the directions is more like the claim than chance would have it, 0 or more. */
    double beyondChance(Claim claim, List<UnitVector> directions) {
        double most = 0;
        for (UnitVector direction : directions) {
            most = Math.max(most, claims.beyondChance(claim, direction));
        }
        return most;
    }
}
