package dev.prepai.question;

import java.util.List;

/**
 * What questions can be personalised from. Role and job description come from the host, skills from the CV.
 *
 * @param role such as {@code "backend engineer"}, may be empty
 * @param jobDescription free text, may be empty
 * @param skills of the candidate
 */
public record Profile(String role, String jobDescription, List<String> skills) {
    /** Nothing is known. */
    public static final Profile UNKNOWN = new Profile("", "", List.of());

    /** Copies the skills. */
    public Profile {
        skills = List.copyOf(skills);
    }
}
