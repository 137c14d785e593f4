package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/** What was read in one way, with where each value stands. */
record CvDraft(
        Optional<Sourced<String>> name,
        Optional<Sourced<String>> headline,
        Optional<Sourced<String>> location,
        List<Job> work,
        List<Study> education,
        List<Sourced<String>> skills,
        List<Sourced<String>> certificates,
        List<Sourced<String>> projects) {}
