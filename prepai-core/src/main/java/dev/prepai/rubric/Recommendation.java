package dev.prepai.rubric;

/** What the report recommends. In a selection a person decides; this is advice. */
public enum Recommendation {
    /** Every score in the interval is at least 8.5. */
    STRONG_HIRE("Strong hire"),
    /** Every score in the interval is at least 7. */
    HIRE("Hire"),
    /** The interval lies at or above 6, but reaches below 7. */
    LEAN_HIRE("Lean hire"),
    /** The interval lies below 6, but reaches 4.5 or more. */
    LEAN_NO_HIRE("Lean no hire"),
    /** Every score in the interval is below 4.5. */
    NO_HIRE("No hire"),
    /** The interval covers the cut of 6 between hiring and not hiring, or too little was seen: a person has to look. */
    REVIEW("Review by a person");

    private static final double STRONG_CUT = 8.5;
    private static final double HIRE_CUT = 7;
    private static final double DECISION_CUT = 6;
    private static final double NO_HIRE_CUT = 4.5;

    private final String title;

    Recommendation(String title) {
        this.title = title;
    }

    /** Returns the name for people, in English. */
    public String title() {
        return title;
    }

    /** Returns the strongest statement that holds for every score inside the interval of {@code overall}. */
    public static Recommendation of(Score overall) {
        if (overall.low() >= STRONG_CUT) {
            return STRONG_HIRE;
        }
        if (overall.low() >= HIRE_CUT) {
            return HIRE;
        }
        if (overall.low() >= DECISION_CUT) {
            return LEAN_HIRE;
        }
        if (overall.high() < NO_HIRE_CUT) {
            return NO_HIRE;
        }
        return overall.high() < DECISION_CUT ? LEAN_NO_HIRE : REVIEW;
    }
}
