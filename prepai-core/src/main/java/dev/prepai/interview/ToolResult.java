package dev.prepai.interview;

import dev.prepai.internal.Json;

/** How the use of a tool ended. */
public sealed interface ToolResult {
    /** Returns the body for the model. It may hold words of the candidate: data, never instructions. */
    String toJson();

    /** It did what was asked. */
    record Done(String toJson) implements ToolResult {}

    /**
     * It did nothing.
     *
     * @param error why
     * @param message what to do instead; quotes nothing
     */
    record Refused(ToolError error, String message) implements ToolResult {
        @Override
        public String toJson() {
            return Json.mapper()
                    .createObjectNode()
                    .put("success", false)
                    .put("error", error.name())
                    .put("message", message)
                    .toString();
        }
    }
}
