package dev.prepai.cv;

/** A text that was cut from a line. */
record Cited(String text, Line line) {
    Cited withText(String other) {
        return new Cited(other, line);
    }

    Sourced<String> sourced(double confidence) {
        return Sourced.of(text, confidence, line);
    }
}
