package dev.prepai.cv;

/**
 * How far a value of a field can be trusted, by how well it fits what the field usually holds, in steps; the strengths are on a
 * scale of the field's own. Where generated CVs have enough values of a step, it is not above the share of them that was right
 * ({@code benchmarks/results/cv.md}), because those of people are harder; headlines, links, areas, highlights, certificates,
 * languages and projects were not measured, and their steps are estimates.
 */
final class Confidence {
    static final Confidence NAME = new Confidence(0, 0.5, 1, 0.9, 3, 0.98);
    static final Confidence HEADLINE = new Confidence(0, 0.9);
    static final Confidence EMAIL = new Confidence(0, 0.99);
    static final Confidence PHONE = new Confidence(0, 0.9, 1, 0.97);
    static final Confidence LINK = new Confidence(0, 0.95);
    static final Confidence COMPANY = new Confidence(-9, 0.5, 0.3, 0.9, 0.7, 0.97);
    static final Confidence TITLE = new Confidence(0, 0.3, 0.6, 0.95);
    static final Confidence PERIOD = new Confidence(0, 0.98);
    static final Confidence PLACE = new Confidence(0, 0.85);
    static final Confidence HIGHLIGHT = new Confidence(0, 0.9);
    static final Confidence INSTITUTION = new Confidence(0, 0.2, 0.4, 0.5, 0.7, 0.98);
    static final Confidence DEGREE = new Confidence(0, 0.95);
    static final Confidence AREA = new Confidence(0, 0.7, 1, 0.9);
    static final Confidence SKILL = new Confidence(0, 0.7, 1, 0.9);
    static final Confidence CERTIFICATE = new Confidence(0, 0.8);
    static final Confidence LANGUAGE = new Confidence(0, 0.95);
    static final Confidence PROJECT = new Confidence(0, 0.8);

    private final double[] steps;

    /** Takes strengths, ascending, each followed by the confidence from there on. */
    private Confidence(double... steps) {
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
