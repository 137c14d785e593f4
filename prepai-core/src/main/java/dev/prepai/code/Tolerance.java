package dev.prepai.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

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
        if (exact(actual).compareTo(exact(expected)) == 0) {
            return true;
        }
        double wanted = expected.doubleValue();
        double distance = Math.abs(actual.doubleValue() - wanted);
        // An integer beyond the doubles is infinite here, and so would be what it tolerates.
        return !isNone()
                && distance < Double.POSITIVE_INFINITY
                && distance <= Math.max(absolute, relative * Math.abs(wanted));
    }

    /** Returns the value of a finite number. A whole floating point number is all its digits, not the shortest text for it. */
    static BigDecimal exact(JsonNode number) {
        boolean whole = number.isFloatingPointNumber()
                && !number.isBigDecimal()
                && Math.rint(number.doubleValue()) == number.doubleValue();
        return whole ? new BigDecimal(number.doubleValue()) : number.decimalValue();
    }

    static boolean isFinite(JsonNode number) {
        return number.isIntegralNumber() || Double.isFinite(number.doubleValue());
    }
}
