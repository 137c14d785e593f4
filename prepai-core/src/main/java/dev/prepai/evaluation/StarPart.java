package dev.prepai.evaluation;

/** The parts of a behavioural answer. */
public enum StarPart {
    /** Where and when it was. */
    SITUATION("the situation"),
    /** What had to be achieved. */
    TASK("the task"),
    /** What the candidate did. */
    ACTION("your own actions"),
    /** What came of it. */
    RESULT("the result");

    private final String title;

    StarPart(String title) {
        this.title = title;
    }

    /** Returns the name for people, in English, after "describe". */
    public String title() {
        return title;
    }
}
