package dev.prepai.cv;

/** Tells how often a value of a field is right that fits it so well. */
enum Confidence {
    COMPANY,
    TITLE,
    PERIOD,
    PLACE,
    HIGHLIGHT,
    INSTITUTION,
    DEGREE,
    AREA,
    CERTIFICATE;

    double of(Sourced<?> value) {
        return Math.max(0, Math.min(1, value.strength()));
    }
}
