package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What every {@link Comparison} does. It stands apart from the constant {@link Comparison#EXACT}: initialising an interface that has
 * both could deadlock.
 */
interface Comparing {
    /** Returns where {@code actual} first differs from what the test wants; empty when it passes. */
    default Optional<Difference> difference(JsonNode actual, TestCase test) {
        return Rule.of((Comparison) this).difference(actual, test.expected());
    }

    /** Tells whether {@code actual} passes for {@code expected}, whatever the arguments were. */
    default boolean matches(JsonNode actual, JsonNode expected) {
        return difference(actual, new TestCase(List.of(), expected)).isEmpty();
    }
}
