package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A program and the calls to make of it. There is no place for expected values: they never reach the guest.
 *
 * @param program what to run
 * @param calls one argument list per call; each call gets fresh copies
 * @param limits what the run may use
 * @param options how it is made repeatable
 */
public record CodeRequest(Program program, List<List<JsonNode>> calls, Limits limits, RunOptions options) {
    /** Copies the calls and checks that they have the form that the entry point asks for. */
    public CodeRequest {
        calls = calls.stream().map(List::copyOf).toList();
        if (!calls.stream().allMatch(program.entry()::accepts)) {
            throw new IllegalArgumentException("the arguments of a call do not have the form that "
                    + program.entry().getClass().getSimpleName() + " asks for");
        }
    }

    /** Creates a request with the {@linkplain RunOptions#STANDARD standard options}. */
    public CodeRequest(Program program, List<List<JsonNode>> calls, Limits limits) {
        this(program, calls, limits, RunOptions.STANDARD);
    }
}
