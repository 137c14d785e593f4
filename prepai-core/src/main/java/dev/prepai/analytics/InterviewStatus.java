package dev.prepai.analytics;

/** Where an interview stands. */
public enum InterviewStatus {
    /** Questions can be asked and answered. */
    OPEN,
    /** It came to its end and has a report. */
    FINISHED,
    /** It was given up. */
    ABANDONED
}
