package dev.prepai.evaluation;

import java.util.Optional;

/**
 * The record of what an embedding model did for an evaluation.
 *
 * @param model its name; empty when it tells none
 * @param fallback why the words alone decided; empty when the vectors were used as well
 */
public record VectorUse(String model, Optional<Fallback> fallback) {}
