package dev.prepai.cv;

/** What a part of a CV is about; the constants are the group names of {@code sections.txt} in upper case. */
enum Section {
    PROFILE,
    WORK,
    EDUCATION,
    SKILLS,
    CERTIFICATES,
    LANGUAGES,
    PROJECTS,
    PUBLICATIONS,
    AWARDS,
    VOLUNTEER,
    INTERESTS,
    REFERENCES,
    COURSES,
    PERSONAL,
    MEMBERSHIPS,
    OTHER
}
