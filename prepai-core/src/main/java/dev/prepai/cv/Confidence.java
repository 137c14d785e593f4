package dev.prepai.cv;

/**
 * How often a value of a field is right, by how well it fits what the field usually holds: the share of right values in
 * generated CVs, each step where a new share begins. The strengths are on a scale of the field's own.
 */
enum Confidence {
    NAME(0, 0.5, 1, 0.9, 3, 0.98),
    HEADLINE(0, 0.9),
    EMAIL(0, 0.99),
    PHONE(0, 0.9, 1, 0.97),
    LINK(0, 0.95),
    COMPANY(-9, 0.5, 0.3, 0.9, 0.7, 0.97),
    TITLE(0, 0.5, 0.6, 0.95),
    PERIOD(0, 0.98),
    PLACE(0, 0.85),
    HIGHLIGHT(0, 0.9),
    INSTITUTION(0, 0.5, 0.4, 0.8, 0.7, 0.98),
    DEGREE(0, 0.95),
    AREA(0, 0.7, 1, 0.9),
    SKILL(0, 0.7, 1, 0.9),
    CERTIFICATE(0, 0.8),
    LANGUAGE(0, 0.95),
    PROJECT(0, 0.8);

    private final double[] steps;

    /** Takes strengths, ascending, each followed by the confidence from there on. */
    Confidence(double... steps) {
        this.steps = steps;
    }

    double of(double strength) {
        double confidence = steps[1];
        for (int i = 0; i < steps.length && strength >= steps[i]; i += 2) {
            confidence = steps[i + 1];
        }
        return confidence;
    }
}
