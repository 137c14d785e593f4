package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/** A CV with where each of its values was read. */
record CvDraft(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> headline,
        Optional<Sourced<String>> email,
        Optional<Sourced<String>> phone,
        List<Sourced<String>> links,
        Optional<Sourced<String>> location,
        List<Job> work,
        List<Study> education,
        List<Sourced<String>> skills,
        List<Sourced<String>> certificates,
        List<Sourced<SpokenLanguage>> languages,
        List<Sourced<String>> projects) {}
