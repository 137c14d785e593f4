package dev.prepai.evaluation;

/** A reason to cap a score or to disregard a part of an answer, whatever else the answer contains. */
public enum Gate {
    /** Nothing was answered, or "I don't know": 0 points. */
    NON_ANSWER("did not answer"),
    /** The question was repeated: at most 0.5 points. */
    ECHO("repeats the question"),
    /** Nothing of what the question asks for was touched: at most 1.5 points. */
    OFF_TOPIC("does not speak to the question"),
    /** Key words without sentences: at most 3 points. */
    KEYWORD_STUFFING("lists key words without connecting them"),
    /** Most claims that were made deny what is right: at most 2 points. */
    CONTRADICTION("denies what is right"),
    /** Words addressed to the grader; they were disregarded, and the rest was scored. */
    GRADER_INSTRUCTION("contains text addressed to the grader, which was disregarded");

    private final String description;

    Gate(String description) {
        this.description = description;
    }

    /** Returns what the answer does, for people, continuing "The answer …". */
    public String description() {
        return description;
    }
}
