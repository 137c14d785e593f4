package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;

/** How far two numbers may be apart. */
record Tolerance(double absolute, double relative) {
    static final Tolerance NONE = new Tolerance(0, 0);

    boolean isNone() {
        return absolute + relative == 0;
    }

    boolean allows(JsonNode actual, JsonNode expected) {
        if (!isFinite(actual) || !isFinite(expected)) {
            return false;
        }
        // Not as doubles: they cannot tell 9007199254740993 from 9007199254740992.0.
        if (actual.decimalValue().compareTo(expected.decimalValue()) == 0) {
            return true;
        }
        double wanted = expected.doubleValue();
        double distance = Math.abs(actual.doubleValue() - wanted);
        // An integer beyond the doubles is infinite here, and so would be what it tolerates.
        return !isNone()
                && distance < Double.POSITIVE_INFINITY
                && distance <= Math.max(absolute, relative * Math.abs(wanted));
    }

    static boolean isFinite(JsonNode number) {
        return number.isIntegralNumber() || Double.isFinite(number.doubleValue());
    }
}
