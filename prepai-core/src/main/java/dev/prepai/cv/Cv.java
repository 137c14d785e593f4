package dev.prepai.cv;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a CV. Personal data: keep it out of logs.
 *
 * @param name of the candidate
 * @param headline what the candidate calls himself or herself, such as a job title
 * @param email address
 * @param phone number in the form E.164 when its region is known, otherwise as written
 * @param links to profiles and pages, without repeats
 * @param location where the candidate lives, as written
 * @param work jobs in the order of the document
 * @param education in the order of the document
 * @param skills as written, in the order of the document, without repeats
 * @param certificates names as written
 * @param languages spoken languages
 * @param projects names as written
 * @param experience how long the dated jobs lasted in all
 */
public record Cv(
        Optional<String> name,
        Optional<String> headline,
        Optional<String> email,
        Optional<String> phone,
        List<String> links,
        Optional<String> location,
        List<Employment> work,
        List<Education> education,
        List<String> skills,
        List<String> certificates,
        List<SpokenLanguage> languages,
        List<String> projects,
        Experience experience) {
    /** Copies the lists. */
    public Cv {
        links = List.copyOf(links);
        work = List.copyOf(work);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        certificates = List.copyOf(certificates);
        languages = List.copyOf(languages);
        projects = List.copyOf(projects);
    }

    /** Creates a CV of which only this much is known. */
    public Cv(Optional<String> name, Optional<String> email, Optional<String> phone, List<String> skills) {
        this(
                name,
                Optional.empty(),
                email,
                phone,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                skills,
                List.of(),
                List.of(),
                List.of(),
                Experience.NONE);
    }

    /** Returns the skills in their usual spelling, such as AWS for Amazon Web Services, without repeats. */
    public List<String> usualSkills() {
        SkillLexicon lexicon = SkillLexicon.standard();
        return skills.stream()
                .map(skill -> lexicon.canonical(skill).orElse(skill))
                .distinct()
                .toList();
    }

    /** Returns the same with the experience that it shows in some month. */
    Cv countedOn(YearMonth today) {
        List<Period> jobs = work.stream().flatMap(job -> job.period().stream()).toList();
        return new Cv(
                name,
                headline,
                email,
                phone,
                links,
                location,
                work,
                education,
                skills,
                certificates,
                languages,
                projects,
                Experience.of(jobs, today));
    }

    /** Reads one that was written before there was more than contact and skills, too. */
    @JsonCreator
    static Cv of(
            @JsonProperty("name") Optional<String> name,
            @JsonProperty("headline") Optional<String> headline,
            @JsonProperty("email") Optional<String> email,
            @JsonProperty("phone") Optional<String> phone,
            @JsonProperty("links") List<String> links,
            @JsonProperty("location") Optional<String> location,
            @JsonProperty("work") List<Employment> work,
            @JsonProperty("education") List<Education> education,
            @JsonProperty("skills") List<String> skills,
            @JsonProperty("certificates") List<String> certificates,
            @JsonProperty("languages") List<SpokenLanguage> languages,
            @JsonProperty("projects") List<String> projects,
            @JsonProperty("experience") @Nullable Experience experience) {
        return new Cv(
                name,
                headline,
                email,
                phone,
                links,
                location,
                work,
                education,
                skills,
                certificates,
                languages,
                projects,
                experience == null ? Experience.NONE : experience);
    }
}
