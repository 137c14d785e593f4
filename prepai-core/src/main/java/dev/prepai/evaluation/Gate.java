package dev.prepai.evaluation;

import dev.prepai.rubric.Score;

/** A reason to cap a score or to disregard a part of an answer, whatever else the answer contains. */
public enum Gate {
    /** Nothing was answered, or "I don't know": 0 points. */
    NON_ANSWER("did not answer", 0),
    /** The question was repeated: at most 0.5 points. */
    ECHO("repeats the question", 0.5),
    /** Nothing of what the question asks for was touched: at most 1.5 points. */
    OFF_TOPIC("does not speak to the question", 1.5),
    /** Key words without sentences: at most 3 points. */
    KEYWORD_STUFFING("lists key words without connecting them", 3),
    /** Most claims that were made deny what is right: at most 2 points. */
    CONTRADICTION("denies what is right", 2),
    /** Words addressed to the grader; they were disregarded, and the rest was scored. */
    GRADER_INSTRUCTION("contains text addressed to the grader, which was disregarded", Score.MAXIMUM);

    private final String description;
    private final double most;

    Gate(String description, double most) {
        this.description = description;
        this.most = most;
    }

    /** Returns the most points that an answer can get through this gate. */
    public double most() {
        return most;
    }

    /** Returns what the answer does, for people, continuing "The answer …". */
    public String description() {
        return description;
    }
}
