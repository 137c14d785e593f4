package dev.prepai.cv;

/** Why a value of a CV deserves a second look. */
public enum Warning {
    /** It was taken over from another entry, such as an employer that stands once above several jobs. */
    INFERRED,
    /** A year without a month, so a length that is counted with it is approximate. */
    YEAR_ONLY,
    /** It was found outside the section that such values usually stand in. */
    OUTSIDE_SECTION,
    /** Another text of the document would fit nearly as well. */
    AMBIGUOUS
}
