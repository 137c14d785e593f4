package dev.prepai.interview;

import java.util.Arrays;
import java.util.Optional;

/** A tool that an {@link Interviewer} may use while it finds its words, under the name by which the product publishes it. */
public enum Tool {
    /** Runs code of the candidate: {@code code}, {@code language}, {@code testCases} ({@code input}, {@code expected}), {@code functionName}. */
    CODE_EXECUTOR(
            "prepai-code-executor",
            "Runs code for the open coding problem in a sandbox on test cases of yours and tells what came back."),
    /** Reads a CV: {@code cvText}, by default the one attached to the interview, and {@code extractSkills}. */
    CV_ANALYZER(
            "prepai-cv-analyzer",
            "Finds skills, jobs and education in the text of a CV; without cvText in the CV of this interview."),
    /** Tells how the interview stands: {@code sessionId}; other published arguments are not needed, numbers are computed from the log. */
    PERFORMANCE_EVALUATOR(
            "prepai-performance-evaluator",
            "Tells the scores so far, for your choice of words only: never say them to the candidate.");

    private final String wireName;
    private final String description;

    Tool(String wireName, String description) {
        this.wireName = wireName;
        this.description = description;
    }

    /** Returns the name on the wire. */
    public String wireName() {
        return wireName;
    }

    /** Returns what it does, for a model. */
    public String description() {
        return description;
    }

    static Optional<Tool> of(String wireName) {
        return Arrays.stream(values())
                .filter(tool -> tool.wireName.equals(wireName))
                .findFirst();
    }
}
