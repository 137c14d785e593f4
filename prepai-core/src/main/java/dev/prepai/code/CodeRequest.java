package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A program and the calls to make of it. There is no place for expected values: they never reach the guest.
 *
 * @param language the language of the source
 * @param source the candidate's program, untrusted
 * @param function the name of the function to call, as written in the source
 * @param calls one argument list per call; each call gets fresh copies
 * @param limits what the run may use
 */
public record CodeRequest(
        Language language, String source, String function, List<List<JsonNode>> calls, Limits limits) {
    /** Copies the calls. */
    public CodeRequest {
        calls = calls.stream().map(List::copyOf).toList();
    }
}
