package dev.prepai.cv;

import java.util.List;
import java.util.Optional;

/**
 * Where in a CV its values stand. Ranges that the document does not have are left out by the parser.
 *
 * @param name of the candidate
 * @param headline below the name
 * @param location where the candidate lives
 * @param work in the order of the document
 * @param education in the order of the document
 * @param skills one range per skill
 * @param certificates one range per certificate
 * @param projects one range per name of a project
 */
public record CvOutline(
        Optional<Range> name,
        Optional<Range> headline,
        Optional<Range> location,
        List<Job> work,
        List<Study> education,
        List<Range> skills,
        List<Range> certificates,
        List<Range> projects) {
    /** Copies the lists. */
    public CvOutline {
        work = List.copyOf(work);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        certificates = List.copyOf(certificates);
        projects = List.copyOf(projects);
    }

    /**
     * Parts of a document that follow each other.
     *
     * @param from number of the first part, from 1
     * @param to number of the last part
     */
    public record Range(int from, int to) {}

    /**
     * A job.
     *
     * @param dates both ends and what stands between them
     * @param highlights one range per sentence or bullet
     */
    public record Job(
            Optional<Range> company,
            Optional<Range> title,
            Optional<Range> dates,
            Optional<Range> location,
            List<Range> highlights) {
        /** Copies the list. */
        public Job {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * An education.
     *
     * @param area what was studied
     * @param dates both ends and what stands between them
     */
    public record Study(
            Optional<Range> institution, Optional<Range> degree, Optional<Range> area, Optional<Range> dates) {}
}
