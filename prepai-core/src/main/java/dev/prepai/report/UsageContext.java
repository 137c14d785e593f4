package dev.prepai.report;

/** What an interview is for. */
public enum UsageContext {
    /** A person practises; everything may adapt. */
    PRACTICE,
    /** A person may be hired: everyone gets the same blueprint, a person decides, and the report says so. */
    SELECTION
}
