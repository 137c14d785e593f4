package dev.prepai.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The vectors of the claims of a question.
 *
 * @param vectors per wording
 * @param chance per wording, the cosine that proves nothing: sentences about something else reach it, or the question itself does
 */
record ClaimVectors(Map<String, UnitVector> vectors, Map<String, Double> chance) {
    /** Of the claims of the bank one in ten is this much like some sentence of the model answer to another question. */
    private static final double CHANCE = 0.4;

    /** Takes the vectors of the wordings, and last that of the question. */
    static ClaimVectors of(List<String> wordings, List<UnitVector> directions) {
        UnitVector question = directions.get(directions.size() - 1);
        Map<String, UnitVector> vectors = new HashMap<>();
        Map<String, Double> chance = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            UnitVector direction = directions.get(i);
            vectors.put(wordings.get(i), direction);
            chance.put(wordings.get(i), Math.max(CHANCE, question.cosine(direction)));
        }
        return new ClaimVectors(vectors, chance);
    }

    /** Tells whether the direction is one of the same space. */
    boolean fits(UnitVector direction) {
        return vectors.values().stream().allMatch(each -> each.dimension() == direction.dimension());
    }

    /** Returns by how much the direction is more like the claim than chance would have it, 0 or more. */
    double beyondChance(Claim claim, UnitVector direction) {
        UnitVector vector = vectors.get(claim.text());
        Double least = chance.get(claim.text());
        return vector == null || least == null ? 0 : Math.max(0, vector.cosine(direction) - least);
    }
}
