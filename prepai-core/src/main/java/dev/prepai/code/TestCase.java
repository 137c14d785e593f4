package dev.prepai.code;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One call of the candidate's function with the value it should return.
 *
 * @param arguments the argument list, as JSON values
 * @param expected the value to return; it stays on the host
 */
public record TestCase(
        @JsonProperty(value = "args", required = true) List<JsonNode> arguments, JsonNode expected) {
    /** Copies the arguments. */
    public TestCase {
        arguments = List.copyOf(arguments);
    }
}
