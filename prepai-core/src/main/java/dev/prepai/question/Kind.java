package dev.prepai.question;

/** The kinds of questions; each is asked and scored in its own way. */
public enum Kind {
    /** Explain a concept. */
    KNOWLEDGE("Knowledge"),
    /** Design a system or component. */
    DESIGN("Design"),
    /** Diagnose, decide, estimate or trade off in a concrete situation. */
    SCENARIO("Scenario"),
    /** Tell of past behaviour: situation, task, action, result. */
    BEHAVIORAL("Behavioral"),
    /** Write a program. */
    CODING("Coding");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** Returns the name for people, in English. */
    public String title() {
        return title;
    }
}
