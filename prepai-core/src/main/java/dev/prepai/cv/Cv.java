package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a CV. Personal data: keep it out of logs.
 *
 * @param name of the candidate
 * @param email address
 * @param phone number in the form E.164 when its region is known, otherwise as written
 * @param skills in the order of the document, without repeats
 */
public record Cv(Optional<String> name, Optional<String> email, Optional<String> phone, List<String> skills) {
    /** Copies the skills. */
    public Cv {
        skills = List.copyOf(skills);
    }
}
