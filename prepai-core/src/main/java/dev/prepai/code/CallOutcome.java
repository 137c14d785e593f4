package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/** How one call of the candidate's function ended. */
public sealed interface CallOutcome {
    /**
     * The function returned.
     *
     * @param value the value, copied out as plain data
     */
    record Returned(JsonNode value) implements CallOutcome {}

    /**
     * The function raised an error, or the program did while it was loaded.
     *
     * @param message the error as the language words it, bounded; candidate text
     * @param line the line of the candidate's source, when known
     */
    record Raised(String message, OptionalInt line) implements CallOutcome {}

    /**
     * The program could not be parsed, or it does not define the function.
     *
     * @param message the error as the language words it, bounded; candidate text
     * @param line the line of the candidate's source, when known
     */
    record DidNotLoad(String message, OptionalInt line) implements CallOutcome {}

    /** A limit ended the run. */
    record Exceeded(Limit limit) implements CallOutcome {}

    /** The sandbox refused an operation, such as opening a file. */
    record Refused() implements CallOutcome {}
}
