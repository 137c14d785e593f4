package dev.prepai.interview;

/** What the interviewer does with a turn. The engine decides it; an {@link Interviewer} only finds the words. */
public enum Act {
    /** Asks a main question; before the first one also welcomes the candidate. */
    QUESTION,
    /** Asks a follow-up to the latest question. */
    FOLLOW_UP,
    /** Gives a hint that the candidate asked for. */
    HINT,
    /** Answers a question of the candidate. */
    REPLY,
    /** Says good-bye. */
    CLOSING
}
