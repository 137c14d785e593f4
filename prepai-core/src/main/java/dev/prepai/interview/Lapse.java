package dev.prepai.interview;

/** Which rule the words of a model broke, so that the engine's own took their place before they were said. */
public enum Lapse {
    /** Asked nothing, or left out what the question says. */
    QUESTION_LOST("did not ask the question"),
    /** Asked something that the engine had not chosen, or more than one question. */
    OTHER_QUESTION("asked something else"),
    /** Asked what was asked before, or said the same sentence again. */
    REPEATED("repeated what was said before"),
    /** Gave away something of the model answer, a hint that nobody asked for, code, or a test. */
    SOLUTION("gave away part of the solution"),
    /** Quoted or claimed something that the candidate did not say. */
    NOT_SAID("claimed something that the candidate did not say"),
    /** Rated the answer, or spoke of scores or of the outcome. */
    VERDICT("judged the answer"),
    /** Settled what the question leaves open. */
    UNFOUNDED("settled what the question leaves open"),
    /** Said more than a turn may hold. */
    TOO_LONG("said too much"),
    /** Did not speak as the interviewer: declined, spoke of its instructions, or promised to follow those of somebody else. */
    OFF_SCRIPT("did not speak as the interviewer"),
    /** Wrote what cannot be spoken, such as markup, code or a link. */
    NOT_SPEECH("wrote what cannot be spoken");

    private final String description;

    Lapse(String description) {
        this.description = description;
    }

    /** Returns the lapse for people, continuing "The model …". */
    public String description() {
        return description;
    }
}
