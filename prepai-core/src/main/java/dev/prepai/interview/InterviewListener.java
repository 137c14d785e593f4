package dev.prepai.interview;

/**
 * Is told of every event after it is durable, in order, on the thread of the call, which waits for it. What it throws is logged
 * and goes no further. It must not call the interview.
 */
@FunctionalInterface
public interface InterviewListener {
    /** Takes notice of an event. */
    void onEvent(String interviewId, InterviewEvent event);
}
