package dev.prepai.interview;

import java.util.regex.Pattern;

/** The form of ids, which become file names and keys. */
final class InterviewId {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private InterviewId() {}

    static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }

    static void check(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException(
                    "an interview id must have 1 to 64 letters, digits, hyphens and underscores, has " + id.length()
                            + " characters");
        }
    }
}
