package dev.prepai.evaluation;

/** Why the language model did not decide, so that the next level down did. */
public enum Fallback {
    /** It did not answer in time. */
    TIMEOUT("the model did not answer in time"),
    /** Its provider limits the rate of calls (HTTP 429). */
    THROTTLED("the model's provider limits the rate of calls"),
    /** Its provider failed or was not reached. */
    UNAVAILABLE("the model was not available"),
    /** Its provider refused the request: the key, the name of the model, or a setting is wrong. */
    REJECTED("the model's provider rejected the request"),
    /** Its reply was not in the form that was asked for, twice. */
    MALFORMED("the model's reply was not in the form asked for"),
    /** Its reply stopped in the middle, twice. */
    TRUNCATED("the model's reply was cut off"),
    /** It replied nothing, twice. */
    EMPTY("the model replied nothing"),
    /** It declined, or a filter of its provider did. */
    REFUSED("the model declined"),
    /** Nothing that it cited stands in the answer. */
    NO_EVIDENCE("the model gave no evidence from the answer"),
    /** The tokens or the money set by the host are spent. */
    BUDGET_SPENT("the budget for the model is spent"),
    /** It failed so often that it is left alone for a while. */
    BREAKER_OPEN("the model failed repeatedly and is not asked for a while"),
    /** No thread was free to ask it. */
    BUSY("too many calls of the model are under way"),
    /** The calling thread was interrupted. */
    INTERRUPTED("the call was interrupted"),
    /** The answer of the candidate is too long to be judged as a whole. */
    ANSWER_TOO_LONG("the answer is too long for the model"),
    /** The answer earns nothing whatever a model says, so none was asked. */
    NOT_NEEDED("the answer earns nothing, so no model was asked"),
    /** Its words broke a rule of the interview, so they were not said. */
    UNFIT("the model's words broke a rule of the interview"),
    /** It used tools again and again and did not come to an end. */
    TOO_MANY_TOOL_CALLS("the model used tools without coming to an end"),
    /** No rating scale describes what the question measures. */
    NO_ANCHORS("no rating scale describes what the question measures");

    private final String description;

    Fallback(String description) {
        this.description = description;
    }

    /** Returns the reason for people, as a clause. */
    public String description() {
        return description;
    }
}
