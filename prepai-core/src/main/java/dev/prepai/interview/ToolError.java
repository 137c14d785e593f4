package dev.prepai.interview;

/** Why a tool did nothing. */
public enum ToolError {
    /** There is no tool of that name. */
    UNKNOWN_TOOL,
    /** The arguments are no JSON object, or one has the wrong type or is missing. */
    INVALID_ARGUMENTS,
    /** The arguments, or the result, are larger than a tool takes or gives. */
    TOO_LARGE,
    /** It does not fit the interview: no coding problem is open, another session is named, or a selection forbids it. */
    NOT_ALLOWED,
    /** What it needs is not there or failed: no code runner, no CV, a CV that cannot be read. */
    UNAVAILABLE
}
