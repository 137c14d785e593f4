package dev.prepai.rubric;

/** What the rubric rates. The order is that of the product's reports. */
public enum Competency {
    /** Correctness, depth and best practices. */
    TECHNICAL_KNOWLEDGE("technicalKnowledge", "Technical knowledge"),
    /** Approach, optimisation and code results. */
    PROBLEM_SOLVING("problemSolving", "Problem solving"),
    /** Clarity, structure and responsiveness. */
    COMMUNICATION("communication", "Communication"),
    /** Style, tests and complexity of submitted code. */
    CODE_QUALITY("codeQuality", "Code quality"),
    /** Alignment with named values by behavioural anchors; never style or accent. */
    CULTURAL_FIT("culturalFit", "Cultural fit");

    private final String wireName;
    private final String title;

    Competency(String wireName, String title) {
        this.wireName = wireName;
        this.title = title;
    }

    /** Returns the name in the JSON of a report, in camel case. */
    public String wireName() {
        return wireName;
    }

    /** Returns the name for people, in English. */
    public String title() {
        return title;
    }
}
