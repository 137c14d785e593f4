package dev.prepai.cv;

/** What a part of a CV is about; the constants are the group names of {@code headings.txt} in upper case. */
enum Section {
    SKILLS,
    OTHER,
    /** A label inside a list of skills, which is not a skill. */
    LABELS,
    /** A label of spoken languages or interests, among which only a known technology is a skill. */
    PERSONAL
}
